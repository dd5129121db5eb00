/** Company to go and see: whom, and the places that are known to be theirs. */
import { ticksPerMinute } from "#village/clock";
import { feelingFor, knownPeople } from "../lines/people.ts";
import { placeLines } from "../lines/place.ts";
import { nameOf } from "../public.ts";
import type { Turn } from "../turn.ts";

/** So many are thought of. */
const most = 3;
/** Minutes since the last talk after which somebody is company again. */
const after = 120;

/** Those one does not dislike and has not talked with for long, the most liked first, of whom one knows where to look. */
export function companyOf(turn: Turn): string[] {
  const long = after * ticksPerMinute(turn.world.calendar);
  const places = placeLines(turn);
  return knownPeople(turn)
    .filter((id) => {
      const { warmth, lastTalk } = feelingFor(turn, id);
      return warmth >= 0 && (lastTalk < 0 || turn.tick - lastTalk > long);
    })
    .filter((id) => places.some((line) => line.includes(nameOf(turn.world, id))))
    .slice(0, most);
}

/** The lines of places that name one of these people. */
export function theirPlaces(turn: Turn, people: readonly string[]): string[] {
  const names = people.map((id) => nameOf(turn.world, id));
  return placeLines(turn).filter((line) => names.some((name) => line.includes(name)));
}
