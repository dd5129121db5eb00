/** Dialogues with questions on them: tests/fixtures/dialogues/<set>/*.yaml. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

export const questionKinds = ["single-hop", "multi-hop", "temporal", "open-domain", "paraphrase"] as const;

const schema = z.strictObject({
  speakers: z.array(z.string()).length(2),
  turns: z.array(
    z.strictObject({
      id: z.string(),
      session: z.number().int(),
      date: z.string(),
      speaker: z.string(),
      text: z.string(),
    }),
  ),
  questions: z.array(
    z.strictObject({
      question: z.string(),
      /** Ids of the turns that hold the answer. */
      evidence: z.array(z.string()).min(1),
      kind: z.enum(questionKinds),
    }),
  ),
});

export type Dialogue = z.infer<typeof schema> & { name: string };
export type Turn = Dialogue["turns"][number];

const root = join(import.meta.dirname, "..", "fixtures", "dialogues");

export const dialogueSets = (): string[] => readdirSync(root).sort();

export const readDialogues = (set: string): Dialogue[] =>
  readdirSync(join(root, set))
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => ({
      name: basename(file, ".yaml"),
      ...schema.parse(parse(readFileSync(join(root, set, file), "utf8"))),
    }));

/** A turn as it is searched, whoever searches. */
export const turnText = ({ speaker, text }: Turn): string => `${speaker}: ${text}`;
