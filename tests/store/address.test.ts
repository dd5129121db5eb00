import { describe, expect, it } from "vitest";
import { type Address, addressOf, picked, readAddress, writeAddress } from "../../src/store/address.ts";
import { momentLink } from "../../src/store/moment-link.ts";
import { type Shown, shown } from "../../src/store/shown.ts";

const full: Required<Address> = {
  run: "willowbrook 2&3",
  language: "zh",
  tick: 1200,
  followed: "ida",
  selected: "bram",
  tab: "memory",
  cited: 214,
  talk: "1188/bram",
  why: "act,bram,1188,k3x0",
  aim: { x: 412.25, y: 180, zoom: 3 },
  still: true,
};
const read = (address: string): Address => {
  const { search, hash } = new URL(address, "http://village");
  return readAddress(search, hash);
};
const now = (more: Partial<Shown>): Shown => ({
  ...shown.getInitialState(),
  run: { id: "a", live: true, model: "offline", models: ["offline"], role: "host", share: null },
  cursor: 77.6,
  ...more,
});
const camera = { x: 10, y: 20, zoom: 2, view: { x: 0, y: 0, w: 100, h: 80 } };
const page = { origin: "http://localhost:4321", hostname: "localhost", pathname: "/" };

describe("the address", () => {
  it("reads what it has written", () => {
    expect(read(writeAddress(full))).toEqual(full);
    expect(read(writeAddress({}))).toEqual({});
    expect(writeAddress({ run: "a", tick: 3 })).toBe("?run=a#t=3");
  });

  it("passes over what cannot be read", () => {
    for (const text of [
      "#t=x",
      "#t=-4",
      "#t=",
      "#cam=1,2",
      "#cam=1,2,x",
      "#cam=1,2,0",
      "#cam=1,2,3,4",
      "?run=",
      "#cited=x",
      "#cited=",
      "#cited=-1",
      "#cited=1.5",
      "#talk=bram",
      "#talk=1188/",
    ])
      expect(read(text), text).toEqual({});
  });

  it("tells the moment unless it is the present, and the camera unless somebody else moves it", () => {
    expect(addressOf(now({ atLive: true, camera }))).toEqual({ run: "a", language: "en" });
    expect(addressOf(now({ followed: "ida", director: false, camera }))).toMatchObject({
      tick: 77,
      followed: "ida",
    });
    expect(addressOf(now({ followed: "ida", director: false, camera })).aim).toBeUndefined();
    expect(addressOf(now({ director: false, camera })).aim).toEqual({ x: 10, y: 20, zoom: 2 });
    expect(addressOf(now({ tab: "memory" })).tab).toBeUndefined();
    const asked = { kind: "act", by: "ida", t: 70, thought: null, text: "bake bread", place: null } as const;
    expect(addressOf(now({ selected: "ida", asked })).why).toMatch(/^act,ida,70,[0-9a-z]+$/);
  });

  it("tells the memory pointed at and the talk that is open, each with its tab", () => {
    const open = (more: Partial<Shown>): Address =>
      addressOf(now({ selected: "ida", cited: 4, talk: "70/ida", ...more }));
    expect(open({ tab: "memory" })).toMatchObject({ tab: "memory", cited: 4 });
    expect(open({ tab: "memory" }).talk).toBeUndefined();
    expect(open({ tab: "talks" })).toMatchObject({ tab: "talks", talk: "70/ida" });
    expect(open({ tab: "talks" }).cited).toBeUndefined();
    expect(writeAddress({ selected: "ida", tab: "talks", talk: "" })).toBe("#panel=ida&tab=talks&talk");
    expect(read("#panel=ida&tab=talks&talk").talk).toBe("");
    for (const more of [{ tab: "people" }, { tab: "memory", selected: null }] as const)
      expect(open(more)).not.toHaveProperty("cited");
    expect(picked({ selected: "ida", tab: "memory", cited: 4 }, ["ida"])).toMatchObject({
      cited: 4,
      talk: null,
    });
    expect(picked({ selected: "ida", tab: "talks", talk: "70/ida" }, ["ida"])).toMatchObject({
      cited: null,
      talk: "70/ida",
    });
  });

  it("asks for nobody who is not in the village", () => {
    expect(picked(full, ["ida"])).toMatchObject({ followed: "ida", selected: null, playing: false });
    expect(picked({ followed: "nobody" }, ["ida"])).toEqual({
      selected: null,
      tab: "plan",
      cited: null,
      talk: null,
      asked: null,
      followed: null,
    });
  });
});

describe("a link to a moment", () => {
  it("holds moment and camera even at the present, and stands still", () => {
    const link = momentLink(now({ atLive: true, camera }), page);
    expect(link).toBe("http://localhost:4321/?run=a&lang=en#t=77&cam=10,20,2&still");
  });

  it("of a shared village opens for viewers, and from elsewhere", () => {
    const share = { key: "viewer-key", base: "http://192.168.1.5:4321" };
    const shared = now({ run: { ...(now({}).run as NonNullable<Shown["run"]>), share } });
    expect(momentLink(shared, page)).toBe("http://192.168.1.5:4321/?run=a&lang=en#t=77&still&key=viewer-key");
    const tunnel = { origin: "https://v.example", hostname: "v.example", pathname: "/" };
    expect(momentLink(shared, tunnel)).toMatch(/^https:\/\/v\.example\/.*key=viewer-key$/);
  });
});
