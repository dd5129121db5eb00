import { describe, expect, it } from "vitest";
import { Chronicle } from "#village/chronicle";
import { happening } from "#village/event";
import { initialState } from "#village/initial";
import { reduce } from "#village/reduce";
import { bondsOf } from "../../src/panels/villager/people/bonds.ts";
import { logOf, opens } from "../metrics/figures.ts";
import { tinyScenario, tinyWorld } from "../support/tiny-world.ts";

const villagers = tinyScenario().villagers.map((villager) =>
  villager.id === "ann" ? { ...villager, relationships: { cid: { is: "cousin", warmth: 2 } } } : villager,
);
const world = tinyWorld({ villagers });
const meet = (t: number) => [
  opens("ann", "ben", "Hello.", t),
  happening("talk.entered", "ann", { talk: `${t}/ann`, with: ["ben"] }),
];
const log = logOf({
  40: meet(40),
  50: [happening("talk.closed", "ann", { talk: "40/ann" })],
  60: [happening("feeling.shifted", "ann", { toward: "ben", warmth: -10 })],
  90: meet(90),
  100: [happening("talk.joined", "cid", { talk: "90/ann" })],
});

const bondsAt = (tick: number) => {
  const chronicle = new Chronicle(world).read(log);
  const mind = reduce(
    initialState(world),
    log.filter(({ t }) => t <= tick),
  ).villagers.ann?.mind;
  if (!mind) throw new Error("no Ann");
  return bondsOf(chronicle, "ann", mind, tick).map(({ lastTalk, ...bond }) => ({
    ...bond,
    lastTalk: lastTalk?.t ?? null,
  }));
};

describe("bonds", () => {
  const cousin = { other: "cid", is: "cousin", warmth: 50, since: null, lastTalk: null, talks: 0 };

  it("are what the scenario gives before anybody has met", () => {
    expect(bondsAt(10)).toEqual([cousin]);
  });

  it("tell since when, how warmly and when last, up to the tick and no further", () => {
    expect(bondsAt(70)).toEqual([
      cousin,
      { other: "ben", is: null, warmth: -10, since: 40, lastTalk: 40, talks: 1 },
    ]);
    expect(bondsAt(95)[1]).toMatchObject({ since: 40, lastTalk: 90, talks: 2 });
    expect(bondsAt(95)[0]).toEqual(cousin);
    expect(bondsAt(100)[0]).toEqual({ ...cousin, lastTalk: 100, talks: 1 });
  });
});
