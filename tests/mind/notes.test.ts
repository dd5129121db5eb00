/** Notes are lasting state under a name: two files that write under one name would undo each other's. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { noteNames } from "../../server/mind/cooldown.ts";

const root = join(import.meta.dirname, "..", "..");
/** The mind, and the one note that the reasons are told from as well. */
const folders = [join(root, "server", "mind"), join(root, "src", "village")];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") })),
);

it.each(noteNames)("%s is the note of one file", (name) => {
  const written = new RegExp(`["\`]${name}/`);
  const users = files.filter(({ text }) => written.test(text)).map(({ file }) => file);
  expect(users).toHaveLength(1);
});
