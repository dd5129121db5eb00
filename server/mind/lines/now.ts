/** Here and now. */
import { timeAt } from "#village/clock";
import { fill } from "../../language/pack.ts";
import { talksToday } from "../pace.ts";
import type { Turn } from "../turn.ts";
import { isOpenAir, placeName, roomName } from "./place.ts";
import { clockAt, weekdayAt } from "./time.ts";

export function nowLines(turn: Turn): string[] {
  const { pack, percept } = turn;
  const words = pack.mind.now;
  const doing = turn.self.activity?.text;
  return [
    momentLine(turn),
    fill(words.weather, { weather: pack.names.weather[percept.weather] }),
    hereLine(turn, words),
    doing === undefined ? words.nothing : fill(words.doing, { text: doing }),
    moodLine(turn),
  ];
}

function momentLine({ pack, world, tick }: Turn): string {
  const { day } = timeAt(world.calendar, tick);
  const slots = { weekday: weekdayAt(pack, world, tick), day, time: clockAt(world, tick) };
  return fill(pack.mind.now.moment, slots);
}

const moodLine = ({ pack, mind }: Turn): string =>
  fill(pack.mind.now.mood, { mood: pack.names.moods[moodOf(mind.mood)] });

/** The same in a talk whose setting tells where one is, and just out of it. */
export const nowInTalk = (turn: Turn): string[] =>
  turn.isFrugal("converse") ? [momentLine(turn), moodLine(turn)] : nowLines(turn);

/** The same with how often one has talked today, for whoever thinks of beginning a talk. */
export function nowAmongPeople(turn: Turn): string[] {
  const { none, once, many } = turn.pack.mind.now.talked;
  const count = talksToday(turn);
  const said = count === 0 ? none : count === 1 ? once : fill(many, { count });
  return [...nowLines(turn), said];
}

/** "… at The Wick, the kitchen", in the words of `now` or of `setting`. */
export function hereLine(turn: Turn, words: { room: string; place: string; outdoors: string }): string {
  const { place, room } = turn.percept;
  const { world, pack } = turn;
  if (place === null) return words.outdoors;
  const name = placeName(world, place);
  return room === null || isOpenAir(world, place)
    ? fill(words.place, { place: name })
    : fill(words.room, { place: name, room: roomName(pack, world, room) });
}

const moodOf = (mood: number): "low" | "content" | "bright" =>
  mood < -25 ? "low" : mood > 25 ? "bright" : "content";
