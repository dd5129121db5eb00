/** What a section names must lie in its own picture; outside it would show a piece of the one that is joined with it. */
import { books, type Entries, entriesOf, type Sheet } from "./join.ts";

/** The size of a picture in px, and in tiles where these are numbered. */
export interface Extent {
  width: number;
  height: number;
  tiles: number;
}

interface Outside {
  field: string;
  expected: string;
  came: string;
}

/** The first thing of a section that lies outside. */
export function outsideOf(sheet: Sheet, section: Entries, extent: Extent): Outside | undefined {
  for (const book of books[sheet])
    for (const [name, value] of Object.entries(entriesOf(section[book]))) {
      const placed = sheet === "ground" && book === "kinds" ? entriesOf(value).variants : value;
      const found =
        sheet === "objects" || sheet === "shadow"
          ? frameOutside(placed, extent)
          : tileOutside(placed, extent);
      if (found) return { field: `${sheet}.${book}.${name}`, ...found };
    }
  return undefined;
}

type Found = Omit<Outside, "field"> | undefined;

function tileOutside(value: unknown, extent: Extent): Found {
  if (typeof value !== "number") return firstOf(value, (one) => tileOutside(one, extent));
  return value < extent.tiles ? undefined : { expected: `0 … ${extent.tiles - 1}`, came: String(value) };
}

function frameOutside(value: unknown, extent: Extent): Found {
  const { x, y, w, h } = entriesOf(value);
  if (typeof w !== "number" || typeof h !== "number")
    return firstOf(value, (one) => frameOutside(one, extent));
  if (Number(x) + w <= extent.width && Number(y) + h <= extent.height) return undefined;
  return {
    expected: `x + w ≤ ${extent.width}, y + h ≤ ${extent.height}`,
    came: JSON.stringify({ x, y, w, h }),
  };
}

function firstOf(value: unknown, look: (one: unknown) => Found): Found {
  if (typeof value !== "object" || value === null) return undefined;
  for (const one of Object.values(value)) {
    const found = look(one);
    if (found) return found;
  }
  return undefined;
}
