/** What a description says one will do: clause by clause, with its day, hour, place and people. Wordings of nobody's village. */
import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../server/model/offline/language.ts";
import { agendaReader } from "../../../server/model/offline/plan/agenda.ts";
import { createForms } from "../../../server/model/offline/words/forms.ts";
import { englishPack } from "../../support/offline.ts";

const language = createLanguage(englishPack());
const read = agendaReader(language, createForms(language));

const shown = (text: string): (string | number | undefined)[][] =>
  read(text).map(({ kind, do: does, place, time, to }) => [
    kind,
    does,
    place,
    time.day && "weekday" in time.day ? time.day.weekday : undefined,
    time.from,
    to,
  ]);

describe("the agenda in a description", () => {
  it.each([
    [
      "Berta wants to buy a ladder on Tuesday at 10:00.",
      [["goal", "buy a ladder", undefined, 1, 600, undefined]],
    ],
    [
      "He sells honey at the market on Green Lane on Sunday at 09:00.",
      [["fixture", "sell honey at the market on Green Lane", "Green Lane", 6, 540, undefined]],
    ],
    [
      "She promised Karl to fix the fence on Monday at 16:00.",
      [["promise", "fix the fence", undefined, 0, 960, "Karl"]],
    ],
    [
      "He means to fly the old balloon with Greta on Monday at 15:00.",
      [["goal", "fly the old balloon with Greta", undefined, 0, 900, "Greta"]],
    ],
    [
      "Emil has lost a brass key and is looking for it. He will mend the door on Friday at 08:00 and wants to paint it on Saturday at 09:00.",
      [
        ["goal", "look for the brass key", undefined, undefined, undefined, undefined],
        ["goal", "mend the door", undefined, 4, 480, undefined],
        ["goal", "paint the door", undefined, 5, 540, undefined],
      ],
    ],
    [
      "The inspection is due on Wednesday at 11:00.",
      [["fixture", "see to the inspection", undefined, 2, 660, undefined]],
    ],
    [
      "Lise will ask the boatmen on Monday at 07:00 and on Thursday at 18:00.",
      [
        ["goal", "ask the boatmen", undefined, 0, 420, undefined],
        ["goal", "ask the boatmen", undefined, 3, 1080, undefined],
      ],
    ],
    ["Karl has told nobody. It will rain on Monday at 10:00. She wants to be happy.", []],
  ])("%s", (text, wanted) => {
    expect(shown(text)).toEqual(wanted);
  });
});
