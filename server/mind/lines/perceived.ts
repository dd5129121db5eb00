/** What is perceived here and now, a numbered line each; a line about a person can be answered by talking to them. */
import { fill, listed } from "../../language/pack.ts";
import type { Other } from "../mind.ts";
import { nameOf } from "../public.ts";
import type { Turn } from "../turn.ts";

export interface PerceivedLine {
  line: string;
  /** The villager it is about, if any. */
  villager?: string;
}

export function perceivedLines(turn: Turn): PerceivedLine[] {
  const people = turn.percept.others.map((other) => ({ line: personLine(turn, other), villager: other.id }));
  const news = turn.news.map((line) => ({ line }));
  return [...people, ...news, ...objectLines(turn)];
}

function personLine(turn: Turn, other: Other): string {
  const words = turn.pack.mind.perceived;
  const { name, doing } = other;
  if (other.asleep) return fill(words.asleep, { name });
  if (other.talk !== null) {
    const members = turn.percept.others.filter((o) => o.talk === other.talk && o.id !== other.id);
    const others = listed(
      turn.pack,
      members.map((member) => member.name),
    );
    return others === "" ? fill(words.busyTalking, { name }) : fill(words.talking, { name, others });
  }
  if (hasCome(turn, other)) return fill(words.came, { name });
  if (other.walking) return fill(words.walking, { name });
  return doing === null ? fill(words.idle, { name }) : fill(words.doing, { name, doing });
}

const hasCome = (turn: Turn, { id }: Other): boolean =>
  turn.percept.happened.some(
    (event) => event.by === id && (event.type === "walk.ended" || event.type === "villager.arrived"),
  );

/** Objects that are not at rest, each kind once. */
function objectLines(turn: Turn): PerceivedLine[] {
  const { names, mind } = turn.pack;
  const lines = turn.percept.objects.flatMap(({ id, kind, state }) => {
    const rest = turn.world.map.objects[id]?.state ?? "";
    const [object, shown] = [names.objects[kind], names.states[state]];
    return state === rest || object === undefined || shown === undefined
      ? []
      : [fill(mind.perceived.object, { object, state: shown })];
  });
  return [...new Set(lines)].map((line) => ({ line }));
}

/** Names of villagers by id, in the order given. */
export const namesOf = (turn: Turn, ids: readonly string[]): string[] =>
  ids.map((id) => nameOf(turn.world, id));
