/** Reads the offline model's part of a language pack from disk. Only the command line composes it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { OfflinePackInput } from "./pack.ts";

const parts = ["reading", "speech", "offline", "activities"] as const;

export const hasOfflinePack = (locales: string, language: string): boolean =>
  parts.every((part) => existsSync(fileOf(locales, language, part)));

/** `locales` is the folder that holds one folder a language. What is read is checked when the model is made of it. */
export function loadOfflinePack(locales: string, language: string): OfflinePackInput {
  const read = (name: string): unknown => parse(readFileSync(fileOf(locales, language, name), "utf8"));
  return Object.fromEntries(parts.map((part) => [part, read(part)])) as OfflinePackInput;
}

const fileOf = (locales: string, language: string, part: string): string =>
  join(locales, language, `${part}.yaml`);
