/** Reads the offline model's part of a language pack from disk. Only the command line composes it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { OfflinePackInput } from "./pack.ts";

const parts = ["reading", "speech", "offline", "activities"] as const;

/** `locales` is the folder that holds one folder a language. What is read is checked when the model is made of it. */
export function loadOfflinePack(locales: string, language: string): OfflinePackInput {
  const read = (name: string): unknown =>
    parse(readFileSync(join(locales, language, `${name}.yaml`), "utf8"));
  return Object.fromEntries(parts.map((part) => [part, read(part)])) as OfflinePackInput;
}
