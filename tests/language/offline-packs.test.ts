/** The offline model's packs: each language has what the others have wherever the schema leaves keys free. */
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { createLanguage } from "../../server/model/offline/language.ts";
import { loadOfflinePack } from "../../server/model/offline/load-pack.ts";

const locales = resolve(import.meta.dirname, "..", "..", "assets", "locales");
const packOf = (language: string) => createLanguage(loadOfflinePack(locales, language)).pack;
const [en, zh] = [packOf("en"), packOf("zh")];
const keys = (record: object): string[] => Object.keys(record).sort();

describe("zh has the keys of en", () => {
  it.each(["acts", "memories", "because", "reflect"] as const)("speech.%s", (part) =>
    expect(keys(zh.speech[part])).toEqual(keys(en.speech[part])),
  );
  it.each(["traits", "lifestyle", "blocks", "places", "things", "doing"] as const)("offline.%s", (part) =>
    expect(keys(zh.offline[part])).toEqual(keys(en.offline[part])),
  );
  it.each(["acts", "kinds"] as const)("reading.%s", (part) =>
    expect(keys(zh.reading[part])).toEqual(keys(en.reading[part])),
  );
  it("reading.lines", () =>
    expect(keys(zh.reading.lines)).toEqual(expect.arrayContaining(keys(en.reading.lines))));
});
