/** `--art`: opens another art pack and says what of it comes from ours. */
import { join, resolve } from "node:path";
import { orThrow } from "#village/errors";
import type { Lack, OtherArt } from "../art/open-art.ts";
import { assetsFolder } from "./folders.ts";
import type { Words } from "./words.ts";

export const ourArt = join(assetsFolder, "art", "pack");

/** Names that are told of each section, at most. */
const most = 5;

export async function otherPack(folder: string, words: Words): Promise<OtherArt> {
  // Reading pictures is needed with this option alone.
  const { openArt } = await import("../art/open-art.ts");
  const art = orThrow(openArt(resolve(folder), ourArt));
  process.stdout.write(`${lacksText(resolve(folder), art.lacks, words)}\n`);
  return art;
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
