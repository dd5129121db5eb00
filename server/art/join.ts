/**
 * Joins a section of another pack with the same section of ours, whose picture is set below the other's:
 *
 *     1. What the other has is the other's, name by name; what it lacks is ours.
 *     2. Places in the other's picture stay as they are; those in ours move down by the height of the other's.
 *     3. What belongs together stays together: a kind of ground moves as those edges do that it is drawn with.
 *
 * Tiles are numbered along rows of `columns`, so they move by whole rows; both must have the same columns.
 */
export type Entries = Readonly<Record<string, unknown>>;

export interface Joined {
  section: Entries;
  /** Names that come from ours, such as `bed` or `edges/water`. */
  lacks: string[];
  /** How many come from ours, of how many that ours has; of layers, pictures are counted. */
  lacking: number;
  all: number;
}

/** The lists of a section that hold tiles by name. The first goes without its own name in what is lacking. */
export const books = {
  ground: ["kinds", "edges", "scatter"],
  walls: ["kinds", "doors", "shadow", "papers", "hangings"],
  roofs: ["kinds"],
  objects: ["kinds"],
  shadow: ["frames"],
  icons: ["names"],
  emblems: ["names"],
} as const;
export type Sheet = keyof typeof books;

export const entriesOf = (value: unknown): Entries =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Entries) : {};

/** `by`: the tiles in as many rows as the other's picture has. */
export function joinTiles(
  sheet: "ground" | "walls" | "roofs",
  ours: Entries,
  other: Entries,
  by: number,
): Joined {
  const move = (value: unknown, book: string): unknown =>
    sheet === "ground" && book === "kinds"
      ? { ...entriesOf(value), variants: shifted(entriesOf(value).variants, by) }
      : shifted(value, by);
  const joined = joinBooks(sheet, ours, other, move);
  if (sheet === "ground") return { ...joined, section: { ...joined.section, ...groundRules(ours, other) } };
  if (sheet !== "roofs" || ours.chimney === undefined) return joined;
  const chimney = other.chimney === undefined;
  return {
    section: chimney ? { ...joined.section, chimney: shifted(ours.chimney, by) } : joined.section,
    lacks: chimney ? [...joined.lacks, "chimney"] : joined.lacks,
    lacking: joined.lacking + (chimney ? 1 : 0),
    all: joined.all + 1,
  };
}

/** Pictures move as many tiles on as their own sheet says; so this goes with the edges, which are what moves. */
function groundRules(ours: Entries, other: Entries): Entries {
  const own = (kind: string): boolean => Object.hasOwn(entriesOf(other.edges), kind);
  const animated = Object.fromEntries([
    ...Object.entries(entriesOf(ours.animated)).filter(([kind]) => !own(kind)),
    ...Object.entries(entriesOf(other.animated)).filter(([kind]) => own(kind)),
  ]);
  return { animated, joins: { ...entriesOf(ours.joins), ...entriesOf(other.joins) } };
}

/** `by`: the height of the other's picture. */
export const joinFrames = (sheet: "objects" | "shadow", ours: Entries, other: Entries, by: number): Joined =>
  joinBooks(sheet, ours, other, (value) => lowered(value, by));

export interface Widths {
  /** Cells a row in the other's picture, in ours, and in both together. */
  other: number;
  ours: number;
  both: number;
  /** Rows in the other's. */
  rows: number;
}

export function joinNames(sheet: "icons" | "emblems", ours: Entries, other: Entries, widths: Widths): Joined {
  const laid = (columns: number, rows: number) => (index: unknown) =>
    (Math.floor(Number(index) / columns) + rows) * widths.both + (Number(index) % columns);
  const complete = Object.keys(entriesOf(ours.names)).every((name) =>
    Object.hasOwn(entriesOf(other.names), name),
  );
  // The other's picture then stays alone, and as wide as it is.
  if (complete) return joinBooks(sheet, ours, other, (value) => value);
  const again = mapped(entriesOf(other.names), laid(widths.other, 0));
  const joined = joinBooks(sheet, ours, { ...other, names: again }, laid(widths.ours, widths.rows));
  return { ...joined, section: { ...joined.section, columns: widths.both } };
}

function joinBooks(
  sheet: Sheet,
  ours: Entries,
  other: Entries,
  move: (value: unknown, book: string) => unknown,
): Joined {
  const section: Record<string, unknown> = { ...ours, ...other };
  const lacks: string[] = [];
  let all = 0;
  for (const book of books[sheet]) {
    if (ours[book] === undefined) continue;
    const own = entriesOf(other[book]);
    const ourEntries = Object.entries(entriesOf(ours[book]));
    const lacking = ourEntries.filter(([name]) => !Object.hasOwn(own, name));
    const moved = lacking.map(([name, value]) => [name, move(value, book)] as const);
    section[book] = Object.fromEntries([...Object.entries(own), ...moved]);
    lacks.push(...lacking.map(([name]) => (book === books[sheet][0] ? name : `${book}/${name}`)));
    all += ourEntries.length;
  }
  return { section, lacks, lacking: lacks.length, all };
}

const mapped = (entries: Entries, change: (value: unknown) => unknown): Entries =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, change(value)]));

/** Every number in it is the number of a tile. */
function shifted(value: unknown, by: number): unknown {
  if (typeof value === "number") return value + by;
  if (Array.isArray(value)) return value.map((one) => shifted(one, by));
  return typeof value === "object" && value !== null
    ? mapped(entriesOf(value), (one) => shifted(one, by))
    : value;
}

/** Whatever in it has a place and a size lies in the picture. */
function lowered(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((one) => lowered(one, by));
  if (typeof value !== "object" || value === null) return value;
  const { y, h } = value as { y?: unknown; h?: unknown };
  if (typeof y === "number" && typeof h === "number") return { ...value, y: y + by };
  return mapped(entriesOf(value), (one) => lowered(one, by));
}
