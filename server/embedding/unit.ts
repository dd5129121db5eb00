/**
 * Vectors of norm 1, and their form on the disk: parts as 16-bit integers scaled by the largest, in base64. What is
 * used is always what the disk gives back, so that a run and its replay see the same bits.
 */

/** The vector at norm 1; one without any part stays zero. Sums run in index order. */
export function unit(parts: ArrayLike<number>): Float32Array {
  let sum = 0;
  for (let i = 0; i < parts.length; i++) sum += (parts[i] as number) * (parts[i] as number);
  const norm = Math.sqrt(sum) || 1;
  return Float32Array.from(parts, (part) => part / norm);
}

const scale = 32_767;

export function packed(vector: Float32Array): string {
  const largest = vector.reduce((most, part) => Math.max(most, Math.abs(part)), 0) || 1;
  const bytes = Buffer.alloc(vector.length * 2);
  for (const [i, part] of vector.entries())
    bytes.writeInt16LE(Math.floor((part / largest) * scale + 0.5), i * 2);
  return bytes.toString("base64");
}

export function unpacked(text: string): Float32Array {
  const bytes = Buffer.from(text, "base64");
  return unit(Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readInt16LE(i * 2)));
}
