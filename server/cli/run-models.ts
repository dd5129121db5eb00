/** The models of a run, recorded and played as its manifest says. */
import { good, type Result } from "#village/errors";
import type { LanguagePack } from "../language/pack.ts";
import { Cassette, recorded, replayed } from "../model/cassette.ts";
import type { LanguageModel } from "../model/language-model.ts";
import { modelNames } from "../model/minds.ts";
import type { TraceFile } from "../model/trace-file.ts";
import type { Disk } from "../run/disk.ts";
import { cassettePath, type RunFolder } from "../run/run-folder.ts";
import type { ComposeOptions } from "./compose.ts";
import { createOffline, createRemote } from "./create-model.ts";
import { readAround } from "./surroundings.ts";

/** The models of a run by name. Replies of servers go by the cassette; a pure model's only when the run records all. */
export async function modelsOf(
  { manifest, folder }: RunFolder,
  pack: LanguagePack,
  trace: TraceFile,
  disk: Disk,
  options: ComposeOptions,
): Promise<Result<ReadonlyMap<string, LanguageModel>>> {
  const made = new Map<string, LanguageModel>();
  const names = modelNames(manifest.minds, manifest.model);
  const tape = names.some((name) => name !== "offline") || manifest.cassette;
  const cassette = tape ? Cassette.open(disk, cassettePath(folder)) : undefined;
  if (cassette && !cassette.ok) return cassette;
  for (const name of names) {
    if (options.replay && cassette && (manifest.cassette || name !== "offline")) {
      made.set(name, replayed(name, cassette.value));
      continue;
    }
    const created =
      name === "offline" ? createOffline(manifest.language) : await remote(name, pack, trace, options);
    if (!created.ok) return created;
    const model = options.wrap ? options.wrap(created.value) : created.value;
    const taped = cassette && (manifest.cassette || !model.pure);
    made.set(name, taped ? recorded(model, cassette.value) : model);
  }
  return good(made);
}

async function remote(
  name: string,
  pack: LanguagePack,
  { write }: TraceFile,
  { concurrency, onWait, clock, surroundings: given }: ComposeOptions,
): Promise<Result<LanguageModel>> {
  const around = await readAround(given);
  if (!around.ok) return around;
  return createRemote(name, {
    ...around.value,
    pack,
    write,
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(onWait ? { onWait } : {}),
    ...(clock ? { clock } : {}),
  });
}
