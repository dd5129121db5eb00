/**
 * Another art pack, made whole with ours, so that a pack may replace one bed only. A section that the other lacks is
 * ours; one that it has in part is joined with ours name by name, and the two pictures become one.
 *
 *     /art/pack.json          both, with `lacks`: all that comes from ours
 *     /art/joined/objects.png the other's picture with ours below it
 *     /art/ours/walls.png     a picture of ours
 *     /art/X                  the other's
 */
import { join } from "node:path";
import { bad, good, orThrow, type Problem, type Result } from "#village/errors";
import { hasPicture, pathProblem, taken } from "./folder.ts";
import { books, type Entries, entriesOf, type Joined, type Sheet } from "./join.ts";
import { joinLayers, type Layers, pathsOf, renamed } from "./join-layers.ts";
import { joinSheet } from "./join-sheet.ts";
import { gridFaults, layerFaults, readPackFile, sectionFaults } from "./read-pack.ts";

export interface OtherArt {
  /** pack.json as the page gets it. */
  pack: string;
  /** Pictures that were made, by path. */
  joined: ReadonlyMap<string, Uint8Array>;
  /** Pictures of the other pack: path → file. Nothing else of its folder is shown. */
  files: ReadonlyMap<string, string>;
  /** Every picture that the other's pack.json names, there or not. */
  named: ReadonlySet<string>;
  lacks: Lack[];
}

/** What comes from ours: a whole section when there are no names. */
export interface Lack {
  section: string;
  names: string[];
  lacking: number;
  all: number;
}

const sheets = Object.keys(books) as Sheet[];
const people = ["villagers", "portraits"] as const;

export function openArt(folder: string, ourFolder: string): Result<OtherArt> {
  const read = readPackFile(folder);
  if (!read.ok) return read;
  const ours = orThrow(readPackFile(ourFolder));
  const opening = new Opening(folder, ourFolder, ours, read.value);
  return opening.problems.length > 0 ? bad(...opening.problems) : good(opening.art());
}

class Opening {
  readonly problems: Problem[] = [];
  readonly #joined = new Map<string, Uint8Array>();
  readonly #files = new Map<string, string>();
  readonly #named = new Set<string>();
  readonly #lacks: Lack[] = [];
  readonly #sections: Record<string, unknown> = {};
  readonly #file: string;

  constructor(
    readonly folder: string,
    readonly ourFolder: string,
    readonly ours: Entries,
    readonly other: Entries,
  ) {
    this.#file = join(folder, "pack.json");
    this.problems.push(...gridFaults(this.#file, "", ["tile"], ours, other));
    this.problems.push(...sectionFaults(this.#file, "palette", other.palette));
    for (const sheet of sheets) this.#takeSheet(sheet);
    for (const section of people) this.#takePeople(section);
  }

  art(): OtherArt {
    const palette = { ...entriesOf(this.ours.palette), ...entriesOf(this.other.palette) };
    const lacks = this.#lacks.flatMap(({ section, names }) =>
      names.length === 0 ? [section] : names.map((name) => `${section}/${name}`),
    );
    const pack = JSON.stringify({ ...this.ours, ...this.other, palette, ...this.#sections, lacks });
    return { pack, joined: this.#joined, files: this.#files, named: this.#named, lacks: this.#lacks };
  }

  #takeSheet(sheet: Sheet): void {
    const own = this.other[sheet];
    const ours = entriesOf(this.ours[sheet]);
    const faults = own === undefined ? [] : sectionFaults(this.#file, sheet, own);
    if (faults.length > 0) return void this.problems.push(...faults);
    const section = entriesOf(own);
    const image = String(section.image);
    if (own === undefined || !this.#has(`${sheet}.image`, image))
      return this.#takeOurs(sheet, { ...ours, image: taken.ours + String(ours.image) });
    const joined = joinSheet(sheet, {
      ours,
      other: section,
      ourPicture: join(this.ourFolder, String(ours.image)),
      otherPicture: join(this.folder, image),
      file: this.#file,
    });
    if (!joined.ok) return void this.problems.push(...joined.problems);
    const { picture } = joined.value;
    const path = picture ? `${taken.joined}${sheet}.png` : image;
    if (picture) this.#joined.set(path, picture);
    this.#take(sheet, { ...joined.value, section: { ...joined.value.section, image: path } });
  }

  #takePeople(name: (typeof people)[number]): void {
    const own = this.other[name];
    const plain = entriesOf(this.ours[name]);
    const ours = { ...plain, layers: renamed(plain.layers as Layers, (path) => taken.ours + path) };
    if (own === undefined) return this.#takeOurs(name, ours);
    const faults = layerFaults(this.#file, name, own);
    if (faults.length > 0) return void this.problems.push(...faults);
    const paths = pathsOf(entriesOf(own).layers as Layers);
    const there = new Set(paths.filter((path) => this.#has(`${name}.layers`, path)));
    if (there.size === 0) return this.#takeOurs(name, ours);
    const joined = joinLayers(ours, entriesOf(own), (path) => there.has(path));
    this.problems.push(...sectionFaults(this.#file, name, joined.section));
    this.#take(name, joined);
  }

  /** Whether the other pack has a picture; from then on the server offers it. */
  #has(field: string, path: string): boolean {
    const fault = pathProblem(this.folder, field, path);
    if (fault) this.problems.push(fault);
    else this.#named.add(path);
    if (fault || !hasPicture(this.folder, path)) return false;
    this.#files.set(path, join(this.folder, path));
    return true;
  }

  #take(name: string, { section, lacks: names, lacking, all }: Joined): void {
    this.#sections[name] = section;
    if (lacking > 0) this.#lacks.push({ section: name, names, lacking, all });
  }

  #takeOurs(name: string, section: Entries): void {
    this.#sections[name] = section;
    this.#lacks.push({ section: name, names: [], lacking: 1, all: 1 });
  }
}
