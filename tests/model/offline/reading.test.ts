/** The reader on free wording: who gives what, where and when, and what it leaves alone. */
import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../server/model/offline/language.ts";
import { createReader } from "../../../server/model/offline/read/reader.ts";
import { createActReader } from "../../../server/model/offline/read/speech-acts.ts";
import { readTime } from "../../../server/model/offline/read/time-expression.ts";
import { englishPack } from "../../support/offline.ts";

const language = createLanguage(englishPack());
const read = createReader(language);
const acts = createActReader(language);
const clock = (minute: number | undefined): string | undefined =>
  minute === undefined
    ? undefined
    : `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const dayOf = (day: { weekday: number } | { offset: number } | undefined): string | number | undefined =>
  day === undefined ? undefined : "offset" in day ? day.offset : language.pack.reading.weekdays[day.weekday];

describe("events", () => {
  // text, what, host, place, day, from, until
  // biome-ignore format: a table
  const events: [string, string, string | undefined, string | undefined, string | number | undefined, string | undefined, string?][] = [
    ["Ida is planning a lantern supper at The Wick on Saturday from 17:00 to 19:00.", "lantern supper", "Ida", "The Wick", "Saturday", "17:00", "19:00"],
    ["I'm giving a lantern supper at The Wick tomorrow at 17:00.", "lantern supper", "I", "The Wick", 1, "17:00"],
    ["There will be a concert in the Old Hall on Sunday at eight in the evening.", "concert", undefined, "Old Hall", "Sunday", "20:00"],
    ["We are holding a meeting at the school on Monday at half past six.", "meeting", "I", "the school", "Monday", "18:30"],
    ["Rosa's birthday party is at Mill House on Friday at 4 pm.", "birthday party", "Rosa", "Mill House", "Friday", "16:00"],
    ["My spring feast takes place on the green on Sunday at noon.", "spring feast", "I", "the green", "Sunday", "12:00"],
    ["Will you come to the bonfire at Willow Bank tonight at nine?", "bonfire", undefined, "Willow Bank", 0, "21:00"],
    ["Paul invites everybody to a picnic at High Meadow on Sunday from two to four.", "picnic", "Paul", "High Meadow", "Sunday", "14:00", "16:00"],
    ["Anna is going to hold a quiz night at The Boar on Thursday at 20:00.", "quiz night", "Anna", "The Boar", "Thursday", "20:00"],
    ["I want to throw a party at our house on Saturday at seven in the evening.", "party", "I", "our house", "Saturday", "19:00"],
    ["The harvest dance is on Saturday at The Barn at a quarter to eight in the evening.", "harvest dance", undefined, "The Barn", "Saturday", "19:45"],
    ["Have you heard that there will be a straw poll at The Dry Boot on Saturday at 20:00?", "straw poll", undefined, "The Dry Boot", "Saturday", "20:00"],
    ["Marta is planning a breakfast at Well Square on Saturday from 08:00 to 10:00.", "breakfast", "Marta", "Well Square", "Saturday", "08:00", "10:00"],
    ["Otto is hosting a debate in the canteen on Friday at five.", "debate", "Otto", "the canteen", "Friday", "17:00"],
    ["They say that Lina is giving a small recital at the chapel on Sunday at three o'clock.", "small recital", "Lina", "the chapel", "Sunday", "15:00"],
    ["There's a bake sale at the school on Wednesday from ten till noon.", "bake sale", undefined, "the school", "Wednesday", "10:00", "12:00"],
    ["I am inviting you to a tea at Lilac Cottage on Tuesday at four.", "tea", "I", "Lilac Cottage", "Tuesday", "16:00"],
    ["Your concert at the Town Hall is on Friday at 19:30.", "concert", "you", "Town Hall", "Friday", "19:30"],
    ["The election is on Sunday at the Old Hall, from 9 am to 6 pm.", "election", undefined, "Old Hall", "Sunday", "09:00", "18:00"],
    ["Jonas means to organise a boat race on Saturday at 11:00.", "boat race", "Jonas", undefined, "Saturday", "11:00"],
    ["Come to our singalong at The Boar on Thursday between seven and nine in the evening.", "singalong", "I", "The Boar", "Thursday", "19:00", "21:00"],
    ["Viggo wants to hold a honey tasting at The Anchor and Bell on Wednesday at 16:00.", "honey tasting", "Viggo", "The Anchor and Bell", "Wednesday", "16:00"],
    ["I'm giving a quiz at Pepper and Plum tomorrow at six in the evening.", "quiz", "I", "Pepper and Plum", 1, "18:00"],
    ["There will be a concert at The Dog & Duck on Sunday at four.", "concert", undefined, "The Dog & Duck", "Sunday", "16:00"],
    ["On Friday at 19:00 there is a dance at The Rose and Crown.", "dance", undefined, "The Rose and Crown", "Friday", "19:00"],
    ["On Friday at seven there is a dance at The Boar and Ida wants everybody to come.", "dance", "Ida", "The Boar", "Friday", "19:00"],
    ["Please come to my exhibition in the library the day after tomorrow at 5 pm.", "exhibition", "I", "the library", 2, "17:00"],
  ];
  it.each(events)("%s", (text, what, host, place, day, from, until) => {
    const event = read(text).find((statement) => statement.event)?.event;
    expect(event).toBeDefined();
    expect(event?.what).toBe(what);
    expect(event?.host).toBe(host);
    expect(event?.place?.replace(/^the (?=Old|Town)/, "")).toBe(place);
    expect(dayOf(event?.day)).toBe(day);
    expect(clock(event?.from)).toBe(from);
    expect(clock(event?.until)).toBe(until);
  });

  it.each([
    "Ida has breakfast at 06:15 standing up.",
    "There was a supper at The Wick on Saturday.",
    "Tomas sewed it from the lining of her wedding coat.",
    "Lena walks to the store every morning at 09:30, mostly for the talk.",
    "Good evening, Hugo.",
    "Marta counted eleven loaves on Thursday night.",
    "When Josefa ran The Early Loaf, there was a breakfast on the square every May.",
    "She takes a walk over Plank Bridge at 16:00.",
    "At my only show in the city a man laughed.",
    "Otto works at Weir Mill until 16:00.",
  ])("no event: %s", (text) => {
    expect(read(text).filter((statement) => statement.event)).toEqual([]);
  });

  it("keeps who told it", () => {
    const [statement] = read("Greta told me that Ida is planning a supper at The Wick on Saturday at 17:00.");
    expect(statement?.source).toBe("Greta");
    expect(statement?.event?.host).toBe("Ida");
  });
});

describe("times", () => {
  // biome-ignore format: a table
  const times: [string, string | number | undefined, string | undefined, string?][] = [
    ["on Saturday at five", "Saturday", "17:00"],
    ["tomorrow at 08:30", 1, "08:30"],
    ["today at half past two", 0, "14:30"],
    ["at eight in the morning", undefined, "08:00"],
    ["tonight at eight", 0, "20:00"],
    ["at 7 pm", undefined, "19:00"],
    ["at 7 a.m.", undefined, "07:00"],
    ["from 9 to 11", undefined, "09:00", "11:00"],
    ["from five till seven", undefined, "17:00", "19:00"],
    ["between ten and noon", undefined, "10:00", "12:00"],
    ["a quarter past nine", undefined, "09:15"],
    ["until 18:00", undefined, undefined, "18:00"],
    ["at midnight", undefined, "24:00"],
    ["on Monday from 13:00-15:30", "Monday", "13:00", "15:30"],
    ["at eleven o'clock", undefined, "11:00"],
    ["the day after tomorrow at noon", 2, "12:00"],
  ];
  it.each(times)("%s", (text, day, from, until) => {
    const time = readTime(language, text);
    expect([dayOf(time.day), clock(time.from), clock(time.until)]).toEqual([day, from, until]);
  });

  it("a part of the day without an hour is around an hour", () => {
    expect(clock(readTime(language, "on Friday afternoon").around)).toBe("15:00");
  });
});

describe("plans, kinds and acts", () => {
  // biome-ignore format: a table
  it.each([
    ["She wants to knock at Clock Cottage on Friday afternoon with a warm roll.", "knock at Clock Cottage with a warm roll"],
    ["I will stand for mayor of Willowbrook.", "stand for mayor of Willowbrook"],
    ["Lena picks strawberries and wants to bring a bowl to Marta on Friday at 09:30.", "bring a bowl to Marta"],
    ["He means to ask the baker, but he does not know how.", "ask the baker"],
    ["We plan to paint the fence on Sunday because it is grey.", "paint the fence"],
  ])("%s", (text, goal) => expect(read(text)[0]?.goal).toBe(goal));

  // biome-ignore format: a table
  it.each([
    ["Nobody must know that Silas took the money.", true],
    ["His wife Wanda does not know.", true],
    ["This stays between you and me.", true],
    ["The oven is hot.", false],
  ])("secret: %s", (text, secret) => expect(read(text)[0]?.secret).toBe(secret));

  it("says from whom a thing is kept", () => {
    expect(read("He has put it in a sock, and Wanda does not know.")[0]?.hiddenFrom).toBe("Wanda");
  });

  // biome-ignore format: a table
  it.each([
    ["See you on Saturday, then. Goodbye!", "farewell"],
    ["Would you like to come?", "invitation"],
    ["With pleasure, I'll be there.", "accept"],
    ["I'm afraid I can't, I promised Nils already.", "decline"],
    ["And how are you?", "ask-how"],
    ["What are you up to?", "ask-doing"],
    ["Have you heard anything new?", "ask-news"],
    ["Who else is coming?", "ask-who"],
    ["What do you think of it?", "ask-opinion"],
    ["Can I bring anything?", "ask-help"],
    ["Thank you, that helps.", "thanks"],
    ["Good morning, Ida.", "greeting"],
  ] as const)("%s → %s", (text, act) => expect(acts(text)).toContain(act));

  it.each(["It is good to see you.", "If my courage lasts until then."])("no farewell: %s", (text) =>
    expect(acts(text)).not.toContain("farewell"),
  );
});

describe("what stands after “I'm”", () => {
  const courtesy = (text: string) => read(text).at(-1)?.courtesy;

  it.each(["I'm Ida.", "I'm Anna-Maria.", "And you must be Otto."])("introduces: %s", (text) =>
    expect(courtesy(text)).toBe("greet-stranger"),
  );
  it.each([
    "I'm going to marry a teacher from across the lake in the spring.",
    "I'm afraid of the new mill.",
    "And you must be careful with the stove.",
  ])("introduces nobody: %s", (text) => expect(courtesy(text)).toBeUndefined());
});

describe("a text as a whole", () => {
  const eventOf = (text: string) => read(text).find(({ event }) => event)?.event;

  // biome-ignore format: a table
  it.each([
    ["On Sunday at noon there will be a bean feast on the Green. Ruth wants everybody to come.", "Ruth"],
    ["There is a card evening at the inn on Friday at 20:00, and I hope that all the neighbours look in.", "I"],
    ["A recital takes place in the Old Hall on Monday at seven. He is giving it.", "He"],
    ["Nobody has heard Ruth play. On Sunday at noon there will be a concert on the Green, and she only has to find the courage to say so to people.", "she"],
    ["There will be a bean feast on the Green on Sunday. Ruth does not like beans.", undefined],
    ["The market is on Lamp Square on Friday. She wants to hear from all the neighbours.", undefined],
  ])("an event is given by whoever wants people there: %s", (text, host) =>
    expect(eventOf(text)?.host).toBe(host),
  );

  // biome-ignore format: a table
  it.each([
    ["He has sold the boat. Nobody knows yet. He wants everyone to hear it from him.", [false, false, false]],
    ["He has sold the boat. Nobody knows yet. He sleeps badly.", [false, true, false]],
    ["She will announce it on Friday. Wanda does not know of the money.", [false, true]],
  ])("what is meant to be told is no secret: %s", (text, secret) =>
    expect(read(text).map((s) => s.secret)).toEqual(secret),
  );

  // biome-ignore format: a table
  it.each([
    ["On Friday at seven she will hold a slide evening at Weavers' Hall.", "slide evening", "she", "Weavers' Hall"],
    ["She is giving a tasting at the Shepherds' House on Sunday at four.", "tasting", "she", "the Shepherds' House"],
  ])("hosts by a pronoun, places of many: %s", (text, what, host, place) =>
    expect(eventOf(text)).toMatchObject({ what, host, place }),
  );

  it.each([
    "It was to be a quiet evening at The Wick on Friday.",
    "She spends the whole night at the mill on Friday.",
  ])("no event: %s", (text) => expect(eventOf(text)).toBeUndefined());
});
