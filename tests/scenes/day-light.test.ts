import { describe, expect, it } from "vitest";
import { darkness, dayLight } from "../../src/scenes/day-light.ts";

const lightAt = (minute: number): [number, number, number] => {
  const out: [number, number, number] = [0, 0, 0];
  dayLight(minute, "clear", "clear", 1, out);
  return out;
};

describe("the light of the day", () => {
  it("is full at noon and blue at night", () => {
    expect(lightAt(720)).toEqual([1, 1, 1]);
    const [r, , b] = lightAt(60);
    expect(b).toBeGreaterThan(r * 1.5);
    expect(darkness(lightAt(720))).toBe(0);
    expect(darkness(lightAt(60))).toBeGreaterThan(0.9);
  });

  it("changes smoothly, over midnight too", () => {
    for (let minute = 0; minute < 1440; minute++) {
      const [now, next] = [lightAt(minute), lightAt((minute + 1) % 1440)];
      for (const [i, part] of now.entries()) expect(Math.abs(part - (next[i] ?? 0))).toBeLessThan(0.02);
    }
  });
});
