/** Waits between two numbers of seconds, drawn by the seed. */
import { chance } from "#village/random";

export function between([from, to]: readonly [number, number], seed: number): Promise<void> {
  const seconds = from + (to - from) * chance(seed, "delay");
  return seconds === 0 ? Promise.resolve() : new Promise((end) => setTimeout(end, seconds * 1000));
}
