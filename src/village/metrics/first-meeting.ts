/** When two who had not spoken become acquainted: the arrow of the second of them (acquaintance.ts). */
import type { World } from "../world.ts";
import { arrowsOf, draw } from "./acquaintance.ts";
import type { Metric } from "./metric.ts";
import type { Moment } from "./moment.ts";

export function firstMeetingMetric(world: World): Metric<Moment[]> {
  const found: Moment[] = [];
  const arrows = arrowsOf(world);
  return {
    note: ({ events }) => {
      for (const event of events) {
        const other = draw(arrows, event);
        if (other !== undefined && arrows.get(other)?.has(event.by))
          found.push({ t: event.t, kind: "first-meeting", by: event.by, about: other });
      }
    },
    result: () => found,
  };
}
