/** What one goes on to after the talk, when it is a reason to leave and can be said without turning pronouns. */
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";

export function upcoming(mind: Mind, scene: Scene): string | undefined {
  const { next } = scene.setting;
  if (!next || mind.language.pattern("third").test(next.do)) return undefined;
  // What concerns the one spoken to is not said as of somebody else.
  if (scene.others.some(({ name }) => next.do.includes(name))) return undefined;
  const isGoingOn = next.from === undefined || next.from <= scene.now.minute;
  return isGoingOn && mind.language.pattern("stay").test(next.do) ? undefined : next.do;
}
