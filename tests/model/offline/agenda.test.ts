/** What a description says one will do: clause by clause, with its day, hour, place and people. Wordings of nobody's village. */
import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../server/model/offline/language.ts";
import { agendaReader } from "../../../server/model/offline/plan/agenda.ts";
import { createForms } from "../../../server/model/offline/words/forms.ts";
import { marker, unmarked } from "../../../server/model/offline/words/name-marks.ts";
import { englishPack, offlinePackOf } from "../../support/offline.ts";

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

describe("the agenda in a Chinese description", () => {
  const chinese = createLanguage(offlinePackOf("zh"));
  const agenda = agendaReader(chinese, createForms(chinese));
  const mark = marker(["小满", "老周", "阿珍"].join("\n"));
  const shownOf = (text: string) =>
    agenda(mark(text)).map(({ kind, do: does, place, time, to }) => [
      kind,
      unmarked(does),
      place,
      time.day && "weekday" in time.day ? time.day.weekday : undefined,
      time.from,
      to === undefined ? undefined : unmarked(to),
    ]);

  it.each([
    ["阿珍想星期二上午十点到集市上买一把梯子。", [["goal", "到集市上买一把梯子", "集市", 1, 600, undefined]]],
    ["小满星期天上午九点在村口摆摊卖蜂蜜。", [["fixture", "在村口摆摊卖蜂蜜", "村口", 6, 540, undefined]]],
    ["他答应老周星期一下午四点修好篱笆。", [["promise", "修好篱笆", undefined, 0, 960, "老周"]]],
    ["他打算星期一下午三点跟阿珍去放风筝。", [["goal", "跟阿珍去放风筝", undefined, 0, 900, "阿珍"]]],
    ["她正在做一只小木船，星期六上午九点去试。", [["fixture", "去试小木船", undefined, 5, 540, undefined]]],
    [
      "星期三上午八点到十点，他在渡口补渔网。老周还缺五块木板。",
      [
        ["fixture", "在渡口补渔网", "渡口", 2, 480, undefined],
        ["goal", "找五块木板", undefined, undefined, undefined, undefined],
      ],
    ],
    ["老周谁也没告诉。星期一风把瓦刮掉了。她想知道小满过得好不好。星期五她没有空。", []],
  ])("%s", (text, wanted) => {
    expect(shownOf(text)).toEqual(wanted);
  });
});
