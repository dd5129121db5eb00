import { beforeEach, expect, it, vi } from "vitest";
import { Canvas } from "../../src/scenes/canvas.ts";
import { Drafting } from "../../src/scenes/drafting.ts";

let drafting: Drafting;
let now: number;
beforeEach(() => {
  drafting = new Drafting();
  now = 1000;
});

/** What is wanted of each of some frames of so many ms. */
function frames(count: number, ms: number, jumped: boolean): boolean[] {
  return Array.from({ length: count }, () => {
    now += ms;
    return drafting.wants(now, jumped);
  });
}

it("is never wanted while frames are quick, nor without jumps", () => {
  expect(frames(20, 17, true)).not.toContain(true);
  expect(frames(20, 60, false)).not.toContain(true);
});

it("is wanted from the second slow jump of a scrub until one rests", () => {
  expect(frames(3, 40, true)).toEqual([false, true, true]);
  // Quick frames are what a draft is for; they do not end it.
  expect(frames(10, 12, true)).not.toContain(false);
  expect(frames(6, 50, false)).toEqual([true, true, true, true, true, false]);
});

it("is not wanted for single jumps", () => {
  for (let i = 0; i < 5; i++) expect([...frames(1, 500, true), ...frames(9, 50, false)]).not.toContain(true);
});

it("ends when it is told to, as for a picture that is saved", () => {
  frames(3, 40, true);
  drafting.end();
  expect(frames(1, 40, false)).toEqual([false]);
});

it("shows a corner of the canvas at twice its size, and keeps the canvas as it is", () => {
  vi.stubGlobal("window", { devicePixelRatio: 2 });
  const resize = vi.fn<(width: number, height: number) => void>();
  const style: Record<string, string> = {};
  const parent = { clientWidth: 401, clientHeight: 300 };
  const canvas = new Canvas({ canvas: { style }, scale: { resize } } as never, parent as never);
  canvas.draft(true);
  expect(resize.mock.calls).toEqual([[802, 600]]);
  expect(style).toMatchObject({ transform: "scale(2)", transformOrigin: "0 0" });
  parent.clientWidth = 301;
  canvas.fill();
  expect(resize).toHaveBeenLastCalledWith(602, 600);
  expect({ width: canvas.width, height: canvas.height, share: canvas.share }).toEqual({
    width: 602,
    height: 600,
    share: 0.5,
  });
  expect(style).toMatchObject({ width: "301px", height: "300px" });
  canvas.draft(false);
  expect(style).toMatchObject({ transform: "" });
  expect(resize).toHaveBeenCalledTimes(2);
  vi.unstubAllGlobals();
});
