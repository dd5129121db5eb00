/** Texts such as villagers remember, as many as are wanted: sentences of one lived day, put together anew by twos. */
import { choose } from "#village/random";
import { liveVillage } from "../support/live-village.ts";

export interface MemoryTexts {
  /** The text of one number; `purpose` keeps queries apart from memories. */
  text(purpose: "memory" | "query", number: number): string;
}

export async function memoryTexts(): Promise<MemoryTexts> {
  const { events } = await liveVillage("willowbrook", { seed: 7, ticks: 8640 });
  const sentences = new Set<string>();
  for (const event of events)
    if (event.type === "memory.made")
      for (const sentence of event.data.text.split(/(?<=[.!?]) /)) sentences.add(sentence);
  const pool = [...sentences];
  return {
    text: (purpose, number) =>
      [0, 1].map((part) => choose(pool, "memory-texts", purpose, number, part)).join(" "),
  };
}
