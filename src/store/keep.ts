/** What the browser keeps for the next visit; a browser that keeps nothing forgets, and that is all. */

const prefix = "hamlet.";

export function kept(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Kept for this visit only.
  }
}
