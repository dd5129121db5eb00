import type { Chronicle } from "../chronicle.ts";
import type { Link } from "./link.ts";

/** Whether at `now` it was done already: an act ended, a walk came to its end, the hours of a plan are past. */
export function isOver(chronicle: Chronicle, link: Link, now: number): boolean {
  const { acts, actEnds, walks } = chronicle.life(link.by);
  const isBetween = ({ t }: { t: number }): boolean => link.t < t && t <= now;
  switch (link.kind) {
    case "block":
      return link.block.to <= now;
    case "walk":
      return acts.some(isBetween) || walks.some(isBetween);
    case "act":
      return acts.some(isBetween) || walks.some(isBetween) || actEnds.some(isBetween);
    default:
      return false;
  }
}
