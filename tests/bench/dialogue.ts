/** Dialogues with questions on them: tests/fixtures/dialogues/<set>/*.yaml. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { dialogueSchema } from "../support/held-out-dialogues.ts";

export type Dialogue = z.infer<typeof dialogueSchema> & { name: string; language: string };
type Turn = Dialogue["turns"][number];

const root = join(import.meta.dirname, "..", "fixtures", "dialogues");

export const dialogueSets = (): string[] => readdirSync(root).sort();

export const readDialogues = (set: string): Dialogue[] =>
  readdirSync(join(root, set))
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => {
      const text = readFileSync(join(root, set, file), "utf8");
      const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
      return { name: basename(file, ".yaml"), language, ...dialogueSchema.parse(parse(text)) };
    });

/** A turn as it is searched, whoever searches. */
export const turnText = ({ speaker, text }: Turn): string => `${speaker}: ${text}`;
