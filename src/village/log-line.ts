/**
 * One event, one line. Keys stand in schema order, strings are well-formed NFC, numbers are safe integers; so the
 * same event always gives the same bytes, and the state is folded from the parsed form of what was written.
 */
import { z } from "zod";
import { type EventType, eventTypes, type Happening, type VillageEvent } from "./event.ts";

const envelope = z.strictObject({
  t: z.number().int(),
  by: z.string(),
  n: z.number().int().min(0),
  type: z.string(),
  data: z.unknown(),
  thought: z.string().optional(),
});

/** The line of an event, without the newline. Throws when the data does not fit its type: that is a bug, not an input. */
export function writeLine(happening: Happening, t: number, n: number): string {
  const data = eventTypes[happening.type].data.parse(happening.data);
  const head = `{"t":${t},"by":${JSON.stringify(happening.by)},"n":${n},"type":"${happening.type}","data":`;
  const tail = happening.thought === undefined ? "}" : `,"thought":${JSON.stringify(happening.thought)}}`;
  return head + cleanJson(data) + tail;
}

/** JSON with each string well-formed and in NFC. Nearly all are already: then the whole text is in NFC and escapes no half of a pair. */
function cleanJson(data: unknown): string {
  const json = JSON.stringify(data);
  return json.includes("\\ud") || json.normalize("NFC") !== json ? JSON.stringify(data, clean) : json;
}

const clean = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? value.toWellFormed().normalize("NFC") : value;

/** An event from its line, fully checked; undefined when the line is torn, corrupt or of an unknown type. */
export function readLine(line: string): VillageEvent | undefined {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return undefined;
  }
  const head = envelope.safeParse(json);
  if (!head.success || !(head.data.type in eventTypes)) return undefined;
  const data = eventTypes[head.data.type as EventType].data.safeParse(head.data.data);
  return data.success ? (json as VillageEvent) : undefined;
}

/** An event from a line that this process wrote itself or that `readLine` has accepted before. */
export const trustLine = (line: string): VillageEvent => JSON.parse(line) as VillageEvent;
