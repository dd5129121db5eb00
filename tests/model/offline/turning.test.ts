/** Text about people, turned into words that one of them can say. */
import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../server/model/offline/language.ts";
import { createForms } from "../../../server/model/offline/words/forms.ts";
import { createTurner } from "../../../server/model/offline/words/turn.ts";
import { englishPack } from "../../support/offline.ts";

const language = createLanguage(englishPack());
const forms = createForms(language);
const turner = createTurner(language, forms);
const ida = { name: "Ida", pronoun: "she" };
const tom = { name: "Tom", pronoun: "he" };

describe("about oneself", () => {
  // biome-ignore format: a table
  it.each([
    [ida, "Ida is planning a lantern supper at The Wick on Saturday.", "I am planning a lantern supper at The Wick on Saturday."],
    [ida, "She wants to invite everybody, and most of all she wants her brother to come.", "I want to invite everybody, and most of all I want my brother to come."],
    [ida, "Ida keeps two goats, grows beans, and lives by the stream because a bridge gives her time.", "I keep two goats, grow beans, and live by the stream because a bridge gives me time."],
    [ida, "Nobody asked Ida, and she has not forgotten it.", "Nobody asked me, and I have not forgotten it."],
    [tom, "Tom does not know how to begin, and he doubts himself.", "I do not know how to begin, and I doubt myself."],
    [tom, "On Sunday Tom counted his coins twice.", "On Sunday I counted my coins twice."],
    [tom, "His old master used to say that a clock is grateful.", "My old master used to say that a clock is grateful."],
    [tom, "He was born here and carries the key in his left shoe.", "I was born here and carry the key in my left shoe."],
    [ida, "When Ida and Hugo were children, their mother put a lantern in the window.", "When Hugo and I were children, our mother put a lantern in the window."],
    [ida, "Ida's kettle has a dent.", "My kettle has a dent."],
    [ida, "The key is hers, and the door is Ida's worry.", "The key is mine, and the door is my worry."],
    [tom, "Tom thinks that the plank is loose and needs a nail.", "I think that the plank is loose and needs a nail."],
    [tom, "The doctor told Tom that he must rest.", "The doctor told me that I must rest."],
  ])("%o: %s", (self, text, said) => expect(turner.toSpeech(text, self, undefined, true)).toBe(said));
});

describe("about the partner", () => {
  // biome-ignore format: a table
  it.each([
    ["On Sunday Ida saw Tom carry in eleven boxes by himself.", "On Sunday I saw you carry in eleven boxes by yourself."],
    ["Tom mends clocks and has lived here for six days.", "You mend clocks and have lived here for six days."],
    ["Ida likes Tom's bread.", "I like your bread."],
    ["Tom was kind to Ida.", "You were kind to me."],
  ])("%s", (text, said) => expect(turner.toSpeech(text, ida, tom, true)).toBe(said));

  it("leaves unsaid what is unclear", () => {
    const anna = { name: "Anna", pronoun: "she" };
    expect(turner.toSpeech("Ida met Anna when she was ill.", ida, anna, true)).toBeUndefined();
  });
});

describe("told on", () => {
  // biome-ignore format: a table
  it.each([
    ["I am mending an old clock.", "Tom is mending an old clock."],
    ["I'm planning a concert at the school.", "Tom is planning a concert at the school."],
    ["I want to row to the mill with my father.", "Tom wants to row to the mill with his father."],
    ["I have lost the key.", "Tom has lost the key."],
    ["I will stand for mayor.", "Tom will stand for mayor."],
    ["Yesterday I found a key.", "Yesterday Tom found a key."],
  ])("%s", (text, told) => expect(turner.retell(text, tom)).toBe(told));

  it.each(["I will help you with it.", "We had our supper outside."])("not: %s", (text) =>
    expect(turner.retell(text, tom)).toBeUndefined(),
  );
});

describe("forms", () => {
  // biome-ignore format: a table
  it.each([
    ["base", "runs the café", "run the café"],
    ["base", "keeps bees and sells honey", "keep bees and sell honey"],
    ["base", "teaches the children", "teach the children"],
    ["base", "carries letters", "carry letters"],
    ["ing", "bake bread", "baking bread"],
    ["ing", "sit by the well", "sitting by the well"],
  ])("%s of %s", (form, phrase, expected) => expect(forms.phrase(form, phrase)).toBe(expected));
});
