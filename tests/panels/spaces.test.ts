/** Foreign names in Chinese sentences, and Chinese ones. */
import i18next from "i18next";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { spaced } from "#village/spacing";
import { startLanguage } from "../../src/panels/words/language.ts";
import { namesOf } from "../../src/panels/words/where.ts";
import { loadWorld } from "../support/live-village.ts";

describe("a sentence", () => {
  it.each([
    ["Quentin和Tilda在Lamp Square聊了起来。", "Quentin 和 Tilda 在 Lamp Square 聊了起来。"],
    ["Élodie在Café Noir。", "Élodie 在 Café Noir。"],
    ["Quentin：“我叫Quentin，你呢”", "Quentin：“我叫Quentin，你呢”"],
    ["玉茹和炳坤在灯芯茶馆聊了起来。", "玉茹和炳坤在灯芯茶馆聊了起来。"],
    ["第2天 17:30，玉茹", "第2天 17:30，玉茹"],
    ["Quentin and 玉茹 have begun to talk.", "Quentin and 玉茹 have begun to talk."],
  ])("%s", (text, set) => {
    expect(spaced(text)).toBe(set);
    expect(spaced(set)).toBe(set);
  });
});

describe("the page", () => {
  beforeAll(async () => {
    vi.stubGlobal("document", { documentElement: { lang: "" } });
    await startLanguage("?lang=zh", []);
  });
  afterAll(() => vi.unstubAllGlobals());

  const talk = (language: string): string => {
    const world = loadWorld("willowbrook", 1, language);
    const where = i18next.t("where.place", { place: world.scenario.places["lamp-square"]?.name });
    return i18next.t("news.talk", { names: namesOf(world, ["quentin", "tilda", "ida"], "zh"), where });
  };

  it("sets English names apart in Chinese sentences", () =>
    expect(talk("en")).toBe("Quentin、Tilda 和 Ida 在 Lamp Square 聊了起来。"));

  it("sets Chinese names without spaces", () => expect(talk("zh")).not.toContain(" "));
});
