/** Another art pack as it is now: read again when a file of it has changed, so that who paints need only reload the page. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { good, type Result } from "#village/errors";
import { type OtherArt, openArt } from "./open-art.ts";

export interface KeptArt {
  /** The last that could be read. */
  readonly last: OtherArt;
  /** Looks whether anything has changed since. */
  refresh(): OtherArt;
}

/** `onChange` hears of every later reading, also of one that failed. */
export function keepArt(
  folder: string,
  ourFolder: string,
  onChange: (read: Result<OtherArt>) => void,
): Result<KeptArt> {
  const opened = openArt(folder, ourFolder);
  if (!opened.ok) return opened;
  let last = opened.value;
  let marks = marksOf(folder, last);
  const refresh = (): OtherArt => {
    const now = marksOf(folder, last);
    if (now === marks) return last;
    const read = openArt(folder, ourFolder);
    if (read.ok) last = read.value;
    marks = read.ok ? marksOf(folder, last) : now;
    onChange(read);
    return last;
  };
  return good({
    get last() {
      return last;
    },
    refresh,
  });
}

/** Changes whenever pack.json or a picture that it names comes, goes or is saved. */
const marksOf = (folder: string, { named }: OtherArt): string =>
  ["pack.json", ...named]
    .map((path) => {
      const file = statSync(join(folder, path), { throwIfNoEntry: false });
      return file ? `${file.mtimeMs} ${file.size}` : "";
    })
    .join("\n");
