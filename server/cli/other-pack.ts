/** `--art`: opens another art pack and says what of it comes from ours. */
import { join, resolve } from "node:path";
import { orThrow } from "#village/errors";
import type { KeptArt } from "../art/kept-art.ts";
import type { Lack, OtherArt } from "../art/open-art.ts";
import { assetsFolder } from "./folders.ts";
import type { Words } from "./words.ts";

export const ourArt = join(assetsFolder, "art", "pack");

/** Names that are told of each section, at most. */
const most = 5;

/** The pack as it is now. What changes in it while it is shown is told again. */
export async function otherPack(folder: string, words: Words): Promise<KeptArt> {
  // Reading pictures is needed with this option alone.
  const { keepArt } = await import("../art/kept-art.ts");
  const tell = ({ lacks }: OtherArt): void =>
    void process.stdout.write(`${lacksText(resolve(folder), lacks, words)}\n`);
  const kept = orThrow(
    keepArt(resolve(folder), ourArt, (read) => {
      if (read.ok) tell(read.value);
      else for (const problem of read.problems) process.stderr.write(`${words.explain(problem)}\n`);
    }),
  );
  tell(kept.last);
  return kept;
}

/** What is drawn from ours, a section a line. */
export function lacksText(folder: string, lacks: readonly Lack[], words: Words): string {
  const told = [words.say("serve.art", { folder })];
  if (lacks.length > 0) told.push(words.say("serve.artLacks"));
  for (const { section, names, lacking, all } of lacks) {
    const some = names.slice(0, most).join(", ") + (names.length > most ? ", …" : "");
    const facts = { section, lacking, all, names: some };
    told.push(words.say(names.length === 0 ? "serve.artSection" : "serve.artNames", facts));
  }
  return told.join("\n");
}
