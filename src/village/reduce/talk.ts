import type { VillageEvent } from "../event.ts";
import type { TalkState } from "../state.ts";

/** How many lines of an open talk stay in the state; all of them stand in the log. */
const keptLines = 16;

/** Undefined when the talk is over. */
export function reduceTalk(talk: TalkState | undefined, event: VillageEvent): TalkState | undefined {
  const line = (text: string) => ({ t: event.t, by: event.by, text });
  if (event.type === "talk.opened") {
    const { talk: id, members, place, next, due, text } = event.data;
    return { id, opened: event.t, place, members, lines: [line(text)], said: 1, next, due };
  }
  if (!talk || event.type === "talk.closed") return undefined;
  if (event.type === "talk.said") {
    const lines = [...talk.lines, line(event.data.text)].slice(-keptLines);
    return { ...talk, lines, said: talk.said + 1, next: event.data.next, due: event.data.due };
  }
  if (event.type === "talk.scripted") {
    const { talk: _, ...script } = event.data;
    return { ...talk, script };
  }
  if (event.type === "talk.joined") return { ...talk, members: [...talk.members, event.by] };
  if (event.type === "talk.left") {
    const { next, due } = event.data;
    return { ...talk, members: talk.members.filter((member) => member !== event.by), next, due };
  }
  return talk;
}
