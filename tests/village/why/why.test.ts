/** Why something happened, from the log alone. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { Chronicle, type Line } from "#village/chronicle";
import { sentencesOf } from "#village/metrics/phrases";
import { causesOf } from "#village/why/causes";
import { explain } from "#village/why/explain";
import { deedAt, linkAt, linkOfBlock, linkOfLine, linkOfMemory, linkOfNews } from "#village/why/here";
import type { Link } from "#village/why/link";
import { promiseLink } from "#village/why/of-promise";
import { createTeller } from "#village/why/tell";
import { threadOf } from "#village/why/thread";
import { whyWordsSchema } from "#village/why/words";
import { liveVillage } from "../../support/live-village.ts";
import { chronicle, events, noon, world } from "./told.ts";

const locales = resolve(import.meta.dirname, "../../../assets/locales");
const wordsOf = (language: string) =>
  whyWordsSchema.parse(JSON.parse(readFileSync(join(locales, language, "why.json"), "utf8")));
const tell = createTeller(chronicle, wordsOf("en"), noon);
const told = (link: Link | undefined, log = chronicle): string[] =>
  link
    ? explain(log, link).map((s) =>
        createTeller(log, wordsOf("en"), noon)
          .sentence(s, link.by)
          .map((piece) => piece.text)
          .join(""),
      )
    : [];
const names = (links: readonly Link[]): string[] =>
  links.map((link) => `${link.by} ${link.kind}${link.kind === "rule" ? ` ${link.rule}` : ""}`);

describe("why", () => {
  const atFeast = linkAt(chronicle, "ben", noon + 10) as Link;

  it("leads from the one who came over promise and invitation to what the host knew first", () => {
    expect(names(threadOf(chronicle, atFeast))).toEqual([
      "ben act",
      "ben block",
      "ben promise",
      "ann line",
      "ann start",
    ]);
  });

  it("is told in plain sentences, each clause with its moment", () => {
    expect(told(atFeast)).toEqual([
      "Because it stands in their plan for 12:00 to 13:00: “come to the pancake feast”.",
      "Ann asked them at West House, Friday 06:46, and they promised, Friday 06:47.",
    ]);
    const linked = explain(chronicle, atFeast).flatMap((s) =>
      tell.sentence(s, "ben").flatMap(({ link }) => link ?? []),
    );
    expect(linked.map(({ t }) => t)).toEqual([noon + 1, 100, 102]);
  });

  it("tells a walk by where it leads", () => {
    const walk = (place: string | null): Link => ({
      ...{ kind: "walk", by: "ben", t: 10, thought: null, text: "", place },
    });
    const said = (language: string, place: string | null): string =>
      createTeller(chronicle, wordsOf(language), noon).clause({ link: walk(place), role: "plain" });
    expect(said("en", "green")).toBe("Ben set out for The Green, Friday 06:31");
    expect(said("en", null)).toBe("Ben set out, Friday 06:31");
    expect(said("zh", "green")).toBe("周五 06:31，Ben 动身去 The Green");
  });

  it("goes back over those who told it on, each by a memory of their own", () => {
    expect(names(threadOf(chronicle, linkAt(chronicle, "cid", noon + 10) as Link))).toEqual([
      "cid act",
      "cid block",
      "cid memory",
      "ben line",
      "ben memory",
      "ann line",
      "ann start",
    ]);
  });

  it("is no memory that did not come to mind", () => {
    const forgetful = new Chronicle(world).read(events.filter(({ type }) => type !== "memory.recalled"));
    const line = linkOfLine(forgetful.life("ben").lines.find(({ event }) => event.t === 300) as Line);
    expect(causesOf(forgetful, line).map(({ kind }) => kind)).toEqual(["rule"]);
    expect(causesOf(chronicle, line).map(({ kind }) => kind)).toEqual(["memory"]);
  });

  it("of a memory is the line that gave it", () => {
    const [cause] = causesOf(chronicle, linkOfMemory(chronicle, "cid", 0) as Link);
    expect(cause).toMatchObject({ kind: "line", by: "ben", t: 300 });
  });

  it("of a reflection is the memories it cites", () => {
    const index = chronicle.life("cid").memories.findIndex(({ kind }) => kind === "reflection");
    const causes = causesOf(chronicle, linkOfMemory(chronicle, "cid", index) as Link);
    expect(causes.map((cause) => cause.kind === "memory" && cause.index)).toEqual([0]);
  });

  it("names its rule where nothing was remembered or promised", () => {
    expect(names(threadOf(chronicle, linkAt(chronicle, "cid", 10) as Link)).pop()).toBe("cid rule work");
    expect(names(threadOf(chronicle, linkAt(chronicle, "cid", 2500) as Link)).pop()).toBe("cid rule pause");
    expect(names(threadOf(chronicle, linkAt(chronicle, "cid", 1750) as Link)).pop()).toBe("cid rule refused");
    const garden = linkOfBlock("ben", 50, { from: 0, to: 3000, text: "work in the garden", place: "west" });
    expect(names(causesOf(chronicle, garden))).toEqual(["ben rule habit"]);
  });

  it("names the thought behind a link, where a model was asked", () => {
    expect(threadOf(chronicle, atFeast).map(({ thought }) => thought)).toEqual([
      null,
      `${noon}/ben/unfold/0`,
      "102/ben/converse/0",
      "100/ann/react/0",
      null,
    ]);
  });

  it("looks at nothing that happened later", () => {
    const until = chronicle.life("cid").plans.length;
    const early = new Chronicle(world).read(events.filter(({ t }) => t <= noon + 10));
    expect(until).toBe(3);
    for (const id of ["ben", "cid"])
      expect(threadOf(early, linkAt(early, id, noon + 10) as Link)).toEqual(
        threadOf(chronicle, linkAt(chronicle, id, noon + 10) as Link),
      );
  });

  it("has words for every link, in each language", () => {
    for (const language of ["en", "zh"]) {
      const teller = createTeller(chronicle, wordsOf(language), noon);
      for (const id of ["ben", "cid"])
        for (const link of threadOf(chronicle, linkAt(chronicle, id, noon + 10) as Link))
          expect(teller.clause({ link, role: "plain" })).not.toMatch(/[{}]|^$/);
    }
  });
});

/** What stood in the request of each thought, by its id; lines that stand in several are written once. */
function requestsOf(thoughts: readonly string[]): Map<string, string> {
  type Section = { hash?: string; lines?: string[] };
  const kept = new Map<string, string[]>();
  const requests = new Map<string, string>();
  for (const line of thoughts) {
    const { id, sections = [] } = JSON.parse(line) as { id: string; sections?: Section[] };
    const text = sections.flatMap(({ hash = "", lines = kept.get(hash) ?? [] }) => {
      kept.set(hash, lines);
      return lines;
    });
    requests.set(id, text.join("\n"));
  }
  return requests;
}

describe("why in a lived village", () => {
  it.each(["en", "zh"])(
    "finds who asked for a promise and what that one knew first: %s",
    async (language) => {
      const village = await liveVillage("willowbrook", { seed: 5, ticks: 900, language });
      const lived = new Chronicle(village.world).read(village.events);
      const promises = village.world.order.flatMap((id) => lived.life(id).promises);
      const threads = promises.flatMap((event) => {
        if (!event.thought?.match(/takeaway|converse/)) return [];
        const link = promiseLink(lived, event);
        expect(names(causesOf(lived, link))).toEqual([expect.stringMatching(/ line$/)]);
        return [threadOf(lived, link)];
      });
      expect(threads.length).toBeGreaterThan(0);
      expect(threads.map((thread) => thread.at(-1)?.kind)).toContain("start");
      for (const id of village.world.order) {
        const link = deedAt(lived, id, 899);
        if (link) expect(threadOf(lived, link).length).toBeGreaterThan(1);
      }
    },
  );

  it.each(["en", "zh"])(
    "names nothing that did not stand in the request the line came from: %s",
    async (language) => {
      const village = await liveVillage("willowbrook", { seed: 6, ticks: 4000, language });
      const lived = new Chronicle(village.world).read(village.events);
      const requests = requestsOf(village.thoughts);
      const sources = village.world.order.flatMap((id) =>
        lived.life(id).lines.flatMap((line) => {
          const link = linkOfLine(line);
          const [source] = causesOf(lived, link);
          const isTold = source?.kind === "memory" && source.memory !== "plan";
          return isTold ? [{ request: requests.get(link.thought ?? "") ?? "", text: source.text }] : [];
        }),
      );
      expect(sources.length).toBeGreaterThan(10);
      // What was heard stands there without its courtesies, or as it was taken along from the talk.
      const strange = sources.filter(
        ({ request, text }) => !sentencesOf(text).some((sentence) => request.includes(sentence.slice(0, -1))),
      );
      expect(strange.length / sources.length).toBeLessThan(0.05);
    },
    60_000,
  );

  it("finds the line behind everything that was heard", async () => {
    const village = await liveVillage("first-light", { seed: 3, ticks: 1500 });
    const lived = new Chronicle(village.world).read(village.events);
    const heard = village.world.order.flatMap((id) =>
      lived
        .life(id)
        .memories.flatMap(({ kind }, i) => (kind === "utterance" ? [linkOfMemory(lived, id, i)] : [])),
    );
    expect(heard.length).toBeGreaterThan(3);
    for (const link of heard) {
      const [line] = causesOf(lived, link as Link);
      expect(line).toMatchObject({ kind: "line", text: link?.text });
    }
  });
});

describe("news", () => {
  it("have the link of what was said, promised or thought", () => {
    expect(linkOfNews(chronicle, "ann", 100)).toMatchObject({ kind: "line", t: 100 });
    expect(linkOfNews(chronicle, "ann", 101)).toMatchObject({ kind: "line", t: 100 });
    expect(linkOfNews(chronicle, "ben", 102, "come to the pancake feast")).toMatchObject({ kind: "promise" });
    expect(linkOfNews(chronicle, "cid", 600)).toMatchObject({ kind: "memory", memory: "reflection" });
    expect(linkOfNews(chronicle, "cid", 1000)).toBeUndefined();
  });
});
