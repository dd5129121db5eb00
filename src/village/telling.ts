/** Each time a mind tells a memory it notes so in the log (sight.noted), under a key that ends with the memory's index. */
const tellings = "tellings/";

export const tellingOf = (memory: number): `${typeof tellings}${string}` => `${tellings}${memory}`;

/** The memory that a note says has been told; undefined for any other note. */
export const toldBy = (key: string): number | undefined =>
  key.startsWith(tellings) ? Number(key.slice(tellings.length)) : undefined;
