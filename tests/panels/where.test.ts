/** Where somebody is, in words, in a village that comes along. */
import i18next, { type TFunction } from "i18next";
import { expect, it } from "vitest";
import en from "../../assets/locales/en/interface.json";
import zh from "../../assets/locales/zh/interface.json";
import { whereIs } from "../../src/panels/words/where.ts";
import { loadWorld } from "../support/live-village.ts";

async function wordsOf(lng: string): Promise<TFunction> {
  const instance = i18next.createInstance();
  await instance.init({ lng, resources: { en: { translation: en }, zh: { translation: zh } } });
  return instance.t;
}

it.each([
  ["en", "the-wick/kitchen", "in the kitchen of The Wick"],
  ["en", "the-dry-boot/kitchen", "in the kitchen of The Dry Boot"],
  ["en", "second-rise/shop", "in the shop of Second Rise"],
  ["en", "the-wick/cafe", "in the café room of The Wick"],
  ["zh", "the-wick/kitchen", "在灯芯茶馆的后厨"],
])("names the place of a room once: %s, %s", async (language, id, told) => {
  const world = loadWorld("willowbrook", 1, language);
  const room = world.map.rooms.findIndex((one) => one.id === id);
  const cell = world.map.roomAt.indexOf(room);
  expect(whereIs(await wordsOf(language), world, cell)).toBe(told);
});
