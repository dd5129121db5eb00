/** The columns of an experiment's table, as patterns with what they mean. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { assetsFolder } from "./folders.ts";

const meanings = (): Record<string, string> =>
  parse(readFileSync(join(assetsFolder, "locales", "en", "columns.yaml"), "utf8")) as Record<string, string>;

export const columnPatterns = (): string[] => Object.keys(meanings());
