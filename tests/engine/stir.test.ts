/** Who has something to perceive. */
import { describe, expect, it } from "vitest";
import { stirred } from "../../server/engine/stir.ts";
import { Whereabouts } from "../../server/engine/whereabouts.ts";
import { Scene } from "../support/scene.ts";

describe("stirred", () => {
  it("is whoever has entered or left a talk, wherever the others are", () => {
    const scene = new Scene();
    const whereabouts = new Whereabouts(scene.world, scene.state, 0);
    const by = (type: "talk.entered" | "talk.exited"): string[] => {
      const data = type === "talk.entered" ? { talk: "0/ann", with: ["ann"] } : { talk: "0/ann" };
      return [
        ...stirred(scene.world, scene.state, [scene.event(type, "cid", data as never)], whereabouts, []),
      ];
    };
    expect(by("talk.entered")).toEqual(["cid"]);
    expect(by("talk.exited")).toEqual(["cid"]);
  });
});
