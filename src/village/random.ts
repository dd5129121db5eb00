/**
 * Counter-based randomness: a number is a pure function of its key (seed, villager, tick, purpose, …).
 * Nothing is consumed, so the order in which numbers are asked for never matters.
 */
export type RandomKey = string | number;

/** 32 random bits for the key. Mixing by MurmurHash3's 32-bit steps (A. Appleby, public domain). */
export function bits(...key: RandomKey[]): number {
  let hash = 0x9747b28c;
  for (const part of key) {
    const text = typeof part === "number" ? `#${part}` : part;
    for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
    hash = mix(hash, 0x1f123bb5);
  }
  return finish(hash);
}

/** A fraction in [0, 1) for the key. */
export const chance = (...key: RandomKey[]): number => bits(...key) / 4_294_967_296;

/** One of `items` for the key; undefined only when there is none. */
export const choose = <T>(items: readonly T[], ...key: RandomKey[]): T | undefined =>
  items[Math.floor(chance(...key) * items.length)];

function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let h = hash ^ Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
