/** Inputs from outside the village become events by the world. */
import { world } from "../event.ts";
import type { ScenarioInput } from "../scenario.ts";
import type { Bench } from "./bench.ts";

/** How much an inner voice weighs as a memory. */
const voiceImportance = 8;

/** An input without its moment: by now it is due. */
export type DueInput = ScenarioInput extends infer I
  ? I extends { at: string }
    ? Omit<I, "at">
    : never
  : never;

export function applyInput(bench: Bench, input: DueInput, ordinal: number): void {
  switch (input.kind) {
    case "notice":
      bench.emit("notice.posted", world, {
        id: `${bench.tick}/${ordinal}`,
        text: input.text,
        place: input.place ?? null,
      });
      return;
    case "voice":
      bench.emit("voice.heard", world, {
        villager: input.villager,
        text: input.text,
        importance: voiceImportance,
      });
      return;
    case "object":
      bench.emit("object.changed", world, { object: input.object, state: input.state });
      return;
    case "weather":
      bench.emit("weather.changed", world, { weather: input.weather });
      return;
    case "arrival": {
      const { map } = bench.world;
      const cells = map.rooms.filter((r) => r.place === input.place).flatMap((r) => r.cells);
      const cell = cells.find((c) => map.blocked[c] === 0) ?? 0;
      bench.emit("villager.arrived", world, { villager: input.villager, cell });
    }
  }
}
