/** The embedder of a run: the built-in one, or one of a server whose vectors are recorded with the run. */
import { good, type Result } from "#village/errors";
import type { Embedder } from "../embedding/embedder.ts";
import { recorded, replayed } from "../embedding/recorded.ts";
import { Recording } from "../embedding/recording.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { TraceFile } from "../model/trace-file.ts";
import type { Disk } from "../run/disk.ts";
import { embeddingsPath, type RunFolder } from "../run/run-folder.ts";
import type { ComposeOptions } from "./compose.ts";
import { createLexical, createServerEmbedder, lexicalName } from "./create-embedder.ts";
import { readAround } from "./surroundings.ts";

export async function embedderOf(
  { manifest: { embedder: name }, folder }: RunFolder,
  pack: LanguagePack,
  { write }: TraceFile,
  disk: Disk,
  { replay, clock, onEmbedderWait, surroundings: given }: ComposeOptions,
): Promise<Result<Embedder>> {
  if (name === lexicalName) return good(createLexical(pack));
  const recording = Recording.open(disk, embeddingsPath(folder));
  if (!recording.ok) return recording;
  if (replay) return good(replayed(name, recording.value));
  const around = await readAround(given);
  if (!around.ok) return around;
  const made = await createServerEmbedder(name, {
    ...around.value,
    write,
    ...(clock ? { clock } : {}),
    onWait: (failure, seconds) => onEmbedderWait?.(name, failure, seconds),
  });
  return made.ok ? good(recorded(made.value, recording.value)) : made;
}
