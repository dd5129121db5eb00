import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseMoment } from "#village/clock";
import { orThrow } from "#village/errors";
import { createClaimJudge } from "#village/metrics/claim-judge";
import { claimMetric } from "#village/metrics/claim-metric";
import { createContentReader } from "#village/metrics/content";
import type { MemoryKind } from "#village/state";
import { loadMatchWords } from "../../server/language/load-match-words.ts";
import { loadWorld } from "../support/live-village.ts";
import { tinyWorld } from "../support/tiny-world.ts";
import { does, hears, opens, plainWords, remembers, resultOf } from "./figures.ts";

interface Entry {
  line: string;
  madeUp: string[];
  at: string;
  by: string;
  members: string[];
  remembers: {
    at: string;
    kind: MemoryKind;
    speaker?: string;
    subject?: string;
    place?: string;
    text: string;
  }[];
}

const root = join(import.meta.dirname, "..", "..");
const words = orThrow(loadMatchWords(join(root, "assets", "locales"), "en"));
const file = readFileSync(join(root, "tests", "fixtures", "claim-lines.yaml"), "utf8");
const entries = parse(file) as Entry[];

describe("made-up claims", () => {
  it("are found as a hand has labelled them, with precision and recall of 0.9 and more", () => {
    const world = loadWorld("willowbrook", 101);
    const read = createContentReader(world, words);
    const tickOf = (at: string): number => parseMoment(world.calendar, at) ?? 0;
    const count = { found: 0, labelled: 0, right: 0 };
    const wrong: string[] = [];
    for (const { line, madeUp, at, by, members, remembers: memories } of entries) {
      const { remember, judge } = createClaimJudge(world, words, read);
      for (const { at: since, kind, text, speaker = null, subject = null, place = null } of memories)
        remember(by, { t: tickOf(since), kind, text, speaker, subject, place });
      const claims = judge({ t: tickOf(at), by, text: line, members, next: null });
      const found = claims.filter((claim) => !claim.known).map((claim) => claim.text.trim());
      count.found += found.length;
      count.labelled += madeUp.length;
      count.right += found.filter((text) => madeUp.includes(text)).length;
      for (const text of found) if (!madeUp.includes(text)) wrong.push(`not made up (${by}): ${text}`);
      for (const text of madeUp) if (!found.includes(text)) wrong.push(`made up (${by}): ${text}`);
    }
    expect(entries.length).toBeGreaterThanOrEqual(60);
    expect(count.labelled).toBeGreaterThanOrEqual(30);
    expect(count.right / count.found, wrong.join("\n")).toBeGreaterThanOrEqual(0.9);
    expect(count.right / count.labelled, wrong.join("\n")).toBeGreaterThanOrEqual(0.9);
  });
});

describe("the count of made-up claims", () => {
  const world = tinyWorld();
  const found = (log: Parameters<typeof resultOf>[2]) =>
    resultOf(world, claimMetric(world, plainWords), log, 20).madeUp.offenders.map(({ text }) => text);
  const says = (text: string) => opens("ann", "ben", text, 5);

  it("takes statements about a named person or a future event, and nothing else", () => {
    const log = {
      5: [says("Cid burned bread. Cid! Will Cid bake? I am tired. Cid would bake. Hello, Ben.")],
    };
    const { claims, madeUp, share } = resultOf(world, claimMetric(world, plainWords), log, 20).madeUp;
    expect({ claims, madeUp, share }).toEqual({ claims: 1, madeUp: 1, share: 1 });
    expect(found({ 5: [says("The mill will burn on Sunday.")] })).toEqual(["The mill will burn on Sunday."]);
  });

  it("accepts what the speaker has seen, heard, planned or promised before", () => {
    const heard = hears("ann", "cid", "ann", "I burned bread on Sunday.");
    const plan = { from: 60, to: 120, text: "bake bread", place: "east" };
    expect(found({ 1: [heard], 5: [says("Cid burned bread on Sunday.")] })).toEqual([]);
    expect(
      found({ 1: [remembers("ann", "Cid burned bread.")], 5: [says("Cid burned bread today.")] }),
    ).toEqual([]);
    expect(
      found({
        1: [does("day.planned", "ann", { day: 1, strokes: [], blocks: [plan] })],
        5: [says("I will bake bread today at East Café.")],
      }),
    ).toEqual([]);
  });

  it("does not accept another person, day, number or deed, nor one's own words, nor what comes later", () => {
    const heard = hears("ann", "cid", "ann", "I burned two loaves on Sunday.");
    for (const text of [
      "Ben burned two loaves on Sunday.",
      "Cid burned two loaves on Monday.",
      "Cid burned 3 loaves on Sunday.",
      "Cid sewed two curtains on Sunday.",
      "I will burn two loaves on Sunday.",
    ])
      expect(found({ 1: [heard], 5: [says(text)] })).toEqual([text]);
    const own = hears("ann", "ann", "ben", "Cid burned two loaves on Sunday.");
    const claim = "Cid burned two loaves on Sunday.";
    expect(found({ 1: [own], 5: [says(claim)] })).toEqual([claim]);
    expect(found({ 5: [says(claim)], 6: [heard] })).toEqual([claim]);
  });
});
