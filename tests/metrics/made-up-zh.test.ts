import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseMoment } from "#village/clock";
import { orThrow } from "#village/errors";
import { createClaimJudge } from "#village/metrics/claim-judge";
import { createContentReader } from "#village/metrics/content";
import { loadMatchWords } from "../../server/language/load-match-words.ts";
import { loadWorld } from "../support/live-village.ts";

type Label = "none" | "held" | "madeUp";
type Entry = [by: string, to: string, line: string, memory?: string];

const root = join(import.meta.dirname, "..", "..");
const words = orThrow(loadMatchWords(join(root, "assets", "locales"), "zh"));
const fixture = readFileSync(join(root, "tests", "fixtures", "claim-lines.zh.yaml"), "utf8");
const labelled = parse(fixture) as Record<Label, Entry[]>;

describe("claims in Chinese", () => {
  const world = loadWorld("willowbrook", 101, "zh");
  const read = createContentReader(world, words);
  const at = (moment: string): number => parseMoment(world.calendar, moment) ?? 0;
  const judged = ([by, to, line, memory]: Entry): Label => {
    const { remember, judge } = createClaimJudge(world, words, read);
    if (memory !== undefined) {
      const { speaker = null, text = memory } =
        /^(?<speaker>[a-z]+)：(?<text>.*)$/u.exec(memory)?.groups ?? {};
      const kind = speaker === null ? "observation" : "utterance";
      const subject = speaker === null ? null : by;
      remember(by, { t: at("day 1 12:00"), kind, text, speaker, subject, place: null });
    }
    const claims = judge({ t: at("day 1 15:00"), by, text: line, members: [by, to], next: to });
    if (claims.length === 0) return "none";
    return claims.every(({ known }) => known) ? "held" : "madeUp";
  };
  const lines = (["none", "held", "madeUp"] as const).flatMap((label) =>
    labelled[label].map((entry) => ({ label, entry, got: judged(entry) })),
  );
  const wrong = lines
    .filter(({ label, got }) => label !== got)
    .map(({ label, got, entry }) => `${label}, judged ${got}: ${entry[2]}`)
    .join("\n");
  const count = (fits: (line: (typeof lines)[number]) => boolean): number => lines.filter(fits).length;

  it("are told from other talk as a hand has labelled them", () => {
    expect(lines.length).toBeGreaterThanOrEqual(120);
    const right = count(({ label, got }) => (label === "none") === (got === "none"));
    expect(right / lines.length, wrong).toBeGreaterThanOrEqual(0.95);
  });

  it("are found made up with precision and recall of 0.9 and more", () => {
    const both = count(({ label, got }) => label === "madeUp" && got === "madeUp");
    expect(both / count(({ got }) => got === "madeUp"), wrong).toBeGreaterThanOrEqual(0.9);
    expect(both / count(({ label }) => label === "madeUp"), wrong).toBeGreaterThanOrEqual(0.9);
  });
});
