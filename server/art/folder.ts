/** The folder of another pack, out of which nothing is read but pictures that its pack.json names. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Problem, problem } from "#village/errors";

/** Under these names the server offers our pictures, and those that are joined with ours. */
export const taken = { ours: "ours/", joined: "joined/" };

/** Why a picture cannot be taken from a folder; undefined when it can, or is not there. Links do not lead out either. */
export function pathProblem(folder: string, field: string, path: string): Problem | undefined {
  const parts = path.split("/");
  const plain = parts.every((part) => part !== "" && part !== "." && part !== ".." && !/[\\:\0]/.test(part));
  const free = !Object.values(taken).some((prefix) => path.toLowerCase().startsWith(prefix));
  const outside = problem("art.path", { field, came: path }, { file: join(folder, "pack.json") });
  if (!plain || !free) return outside;
  if (!hasPicture(folder, path)) return undefined;
  const inside = relative(realpathSync(folder), realpathSync(join(folder, path)));
  return inside === ".." || inside.startsWith(`..${sep}`) || inside.includes(":") ? outside : undefined;
}

export const hasPicture = (folder: string, path: string): boolean =>
  existsSync(join(folder, path)) && statSync(join(folder, path)).isFile();
