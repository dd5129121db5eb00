import { describe, expect, it } from "vitest";
import { parseMoment, parseStart, parseTimeOfDay, tickAt, timeAt, weekdayOf } from "#village/clock";

const calendar = parseStart("2025-05-02 06:30", 10);
if (!calendar) throw new Error("the start must be readable");

describe("clock", () => {
  it("tick 0 is the start, on a Friday", () => {
    expect(timeAt(calendar, 0)).toMatchObject({
      day: 1,
      weekday: "fri",
      hour: 6,
      minute: 30,
      minuteOfDay: 390,
    });
  });

  it("day 2 begins at midnight", () => {
    const midnight = tickAt(calendar, 2, 0);
    expect(midnight).toBe((17.5 * 3600) / 10);
    expect(timeAt(calendar, midnight)).toMatchObject({ day: 2, weekday: "sat", minuteOfDay: 0 });
    expect(timeAt(calendar, midnight - 1).day).toBe(1);
  });

  it("reads moments and refuses what is none", () => {
    expect(parseMoment(calendar, "day 1 12:00")).toBe(1980);
    expect(parseMoment(calendar, "345")).toBe(345);
    for (const text of ["noon", "day 12:00", "day 1 25:00", "day 1 12:60", ""])
      expect(parseMoment(calendar, text)).toBeUndefined();
    expect(parseTimeOfDay("24:00")).toBe(1440);
    expect(parseTimeOfDay("24:01")).toBeUndefined();
    expect(parseStart("2025-13-02 06:30", 10)).toBeUndefined();
  });

  it("weekdays run on across months and leap years", () => {
    const leap = parseStart("2024-02-29 00:00", 10);
    if (!leap) throw new Error("a leap day is a day");
    expect(weekdayOf(leap, 1)).toBe("thu");
    expect(weekdayOf(leap, 2)).toBe("fri");
    expect(weekdayOf(leap, 366)).toBe("fri");
  });
});
