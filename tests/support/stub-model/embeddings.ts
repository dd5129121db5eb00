/** Vectors of the stub: nowhere zero, nearer the more words two texts share; and how a request for them goes wrong. */
import { bits, chance } from "#village/random";

export const embedFaults = [
  "unauthorised",
  "rate",
  "server-error",
  "error-in-200",
  "too-few",
  "other-length",
  "no-numbers",
  "garbage",
] as const;
export type EmbedFault = (typeof embedFaults)[number];

export function wordVector(text: string, dimensions: number): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const vector = Array.from({ length: dimensions }, () => 0.05);
  for (const word of words)
    for (let part = 0; part < 4; part++) {
      const place = bits("stub", word, part) % dimensions;
      vector[place] = (vector[place] as number) + chance(1, word, part) - 0.5;
    }
  return vector;
}

export function misshapen(fault: EmbedFault | undefined, vectors: number[][]): number[][] {
  switch (fault) {
    case "too-few":
      return vectors.slice(1);
    case "other-length":
      return vectors.map((vector) => vector.slice(1));
    case "no-numbers":
      return vectors.map((vector) => vector.map(() => Number.NaN));
    default:
      return vectors;
  }
}
