/**
 * Remembers what a pure function made of a text. Forgetting everything when full keeps it simple; since the values
 * depend on the key alone, what is forgotten can only cost time.
 */
export function bounded<T>(limit: number, make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= limit) known.clear();
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
