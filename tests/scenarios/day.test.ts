/** A day of Willowbrook, judged by its log. */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { isAsleep } from "#village/state";
import { loadPack } from "../../server/language/load.ts";
import { activitiesOf, breaches, longestIdle, outdoorsInView, states } from "../support/day-log.ts";
import { type LivedVillage, liveVillage } from "../support/live-village.ts";

const ticks = 8640;
const hour = 360;
const pack = orThrow(loadPack(join(import.meta.dirname, "..", "..", "assets", "locales"), "en"));
const idle = new Set(pack.mind.idle.map((i) => i.do));

describe.each([1, 7])("a day of Willowbrook, seed %i", (seed) => {
  let day: LivedVillage;
  beforeAll(async () => {
    day = await liveVillage("willowbrook", { seed, ticks });
  });
  const lacking = (fits: (id: string, all: ReturnType<typeof activitiesOf>) => boolean): string[] => {
    const all = activitiesOf(day.events);
    return day.world.order.filter(
      (id) =>
        !fits(
          id,
          all.filter((a) => a.by === id),
        ),
    );
  };

  it("everyone sleeps in a home and is awake by day", () => {
    expect(
      lacking((id, all) => all.some((a) => a.icon === "sleep" && a.place === day.world.personas[id]?.home)),
    ).toEqual([]);
    const noon = [...states(day.world, day.events, 5.5 * hour)].at(-1)?.[1];
    expect(day.world.order.filter((id) => noon?.villagers[id] && isAsleep(noon.villagers[id]))).toEqual([]);
  });

  it("everyone eats", () =>
    expect(lacking((_, all) => all.some((a) => a.icon === "eat" || a.icon === "drink"))).toEqual([]));

  it("everyone who has work or school is at it", () =>
    expect(
      lacking((id, all) => {
        const work = day.world.personas[id]?.work?.place;
        return work === undefined || all.filter((a) => a.place === work).length >= 5;
      }),
    ).toEqual([]));

  it("between 90 and 180 talks", () => {
    const talks = day.events.filter((e) => e.type === "talk.opened").length;
    expect(talks).toBeGreaterThanOrEqual(90);
    expect(talks).toBeLessThanOrEqual(180);
  });

  it("nobody is awake without an action, or idle, for over an hour", () => {
    const idlers = [...longestIdle(day.world, day.events, ticks, idle)].filter(([, length]) => length > hour);
    expect(idlers).toEqual([]);
  });

  it("no rule of the map is broken", () => expect(breaches(day.world, day.events, ticks)).toEqual([]));

  it("at 06:30 six are up and three outdoors in the opening view", () => {
    const [, first] = [...states(day.world, day.events, 2)][1] ?? [];
    if (!first) throw new Error("the day has a first state");
    const up = day.world.order.filter((id) => first.villagers[id] && !isAsleep(first.villagers[id]));
    expect(up.length).toBeGreaterThanOrEqual(6);
    expect(outdoorsInView(day.world, first, 1).length).toBeGreaterThanOrEqual(3);
  });

  it("a talk begins in the opening view within 20 game minutes, half a minute at the default speed", () => {
    const { x, y, w, h } = day.world.map.opening;
    const seen = day.events.filter((e) => {
      const opener =
        e.type === "talk.opened" && e.t <= 120 ? day.world.map.places[e.data.place ?? ""] : undefined;
      return (
        opener &&
        opener.rect.x + opener.rect.w > x &&
        opener.rect.x < x + w &&
        opener.rect.y + opener.rect.h > y &&
        opener.rect.y < y + h
      );
    });
    expect(seen.length).toBeGreaterThanOrEqual(1);
  });
});
