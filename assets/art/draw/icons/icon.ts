import { PixelCanvas } from "../canvas.ts";
import { type Colour, type RampName, ramps } from "../palette.ts";

/**
 * One icon: at most 14×14 characters, drawn without its outline.
 * `01234` are the steps of the first ramp, `abcde` of the second, `ABCDE` of the third, `vwxyz` of the fourth.
 */
export type Icon = { ramps: readonly RampName[]; rows: readonly string[] };

const alphabets = ["01234", "abcde", "ABCDE", "vwxyz"] as const;

export const icon = (names: string, art: string): Icon => ({
  ramps: names.split(" ") as RampName[],
  rows: art.split("\n").filter((row) => row.trim() !== ""),
});

/** Paints an icon centred in 16×16 and gives each part an outline in the darkest step of its own ramp. */
export const paintIcon = ({ ramps: names, rows }: Icon): PixelCanvas => {
  const indent = Math.min(...rows.map((row) => row.length - row.trimStart().length));
  const width = Math.max(...rows.map((row) => row.trimEnd().length)) - indent;
  const left = Math.floor((16 - width) / 2);
  const top = Math.floor((16 - rows.length) / 2);
  const out = new PixelCanvas(16, 16);
  const rim = new Map<string, Colour>();
  const solid = new Set<string>();
  rows.forEach((row, j) => {
    [...row.slice(indent)].forEach((c, i) => {
      const ramp = alphabets.findIndex((letters) => letters.includes(c));
      if (ramp < 0) return;
      const colours = ramps[names[ramp]!];
      const x = left + i;
      const y = top + j;
      out.set(x, y, colours[alphabets[ramp]!.indexOf(c)]!);
      solid.add(`${x},${y}`);
      for (const [u, v] of [
        [0, -1],
        [-1, 0],
        [1, 0],
        [0, 1],
      ] as const)
        rim.set(`${x + u},${y + v}`, colours[0]);
    });
  });
  for (const [at, colour] of rim) {
    const [x, y] = at.split(",").map(Number) as [number, number];
    if (!solid.has(at)) out.set(x, y, colour);
  }
  return out;
};
