/** Lets two people talk by turns through the model, as the mind does, with their memories growing. */
import type { Kept } from "#village/state";
import type { LanguageModel } from "../../server/model/language-model.ts";
import type { ConverseAnswer } from "../../server/model/offline/talk/converse.ts";
import { ask, memoryLines, personaLines, personLine, type Village, type VillagerFile } from "./offline.ts";

export interface Heard {
  speaker: string;
  say: string;
  leave: boolean;
}

export interface Finished {
  lines: Heard[];
  /** What each took along, by name. */
  gains: Record<string, Kept>;
}

const words = (text: string): string[] => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];

export class Talkers {
  readonly #memories = new Map<string, string[]>();
  readonly #said = new Map<string, string[]>();
  readonly #last = new Map<string, string>();
  readonly #promises = new Map<string, string[]>();

  constructor(
    readonly model: LanguageModel,
    readonly village: Village,
  ) {
    for (const villager of village.villagers) this.#memories.set(villager.name, memoryLines(villager));
  }

  async talk(a: VillagerFile, b: VillagerFile, time: string, seed: number, longest = 20): Promise<Finished> {
    const lines: Heard[] = [];
    for (let turn = 0; turn < longest; turn++) {
      const [self, other] = turn % 2 === 0 ? [a, b] : [b, a];
      const answer = await ask<ConverseAnswer>(
        this.model,
        "converse",
        this.#sections(self, other, time, lines),
        seed * 100 + turn,
      );
      lines.push({ speaker: self.name, say: answer.say, leave: answer.leave });
      if (!answer.leave) continue;
      const {
        setting: _setting,
        said: _said,
        promises: _promises,
        ...rest
      } = this.#sections(other, self, time, lines);
      const takeaway = await ask<Kept>(this.model, "takeaway", rest, seed * 100 + turn);
      this.#keep(self, other, time, lines, answer);
      this.#keep(other, self, time, lines, takeaway);
      return { lines, gains: { [self.name]: answer, [other.name]: takeaway } };
    }
    return { lines, gains: {} };
  }

  #sections(self: VillagerFile, other: VillagerFile, time: string, lines: readonly Heard[]) {
    const key = `${self.name}>${other.name}`;
    const about = new Set(words(`${lines.at(-1)?.say ?? ""} ${other.name}`));
    const memories = (this.#memories.get(self.name) ?? [])
      .map((line, i) => ({ line, score: words(line).filter((word) => about.has(word)).length + i / 100 }))
      .sort((x, y) => y.score - x.score)
      .slice(0, 10)
      .map(({ line }) => line);
    return {
      persona: personaLines(self, this.village),
      now: [
        `It is Friday, day 1, ${time}.`,
        "Weather: clear.",
        "You are at The Early Loaf, the shop.",
        "You are doing: wiping the counter.",
        "Mood: content.",
      ],
      setting: [
        "A talk at The Early Loaf, the shop.",
        `Lines so far: ${lines.length}, usual here: 6.`,
        "You may go on to: 13:00-14:00 have lunch.",
      ],
      other: [personLine(self, other, this.#last.get(key)).replace(":", ", 40 or so:")],
      promises: this.#promises.get(self.name) ?? [],
      memories,
      said: (this.#said.get(key) ?? []).map((line) => `to ${other.name}: ${line}`),
      talk: lines.map(({ speaker, say }) => `${speaker}: ${say}`),
    };
  }

  #keep(self: VillagerFile, other: VillagerFile, time: string, lines: readonly Heard[], gains: Kept): void {
    const memories = this.#memories.get(self.name) ?? [];
    for (const { speaker, say } of lines) {
      memories.push(
        speaker === self.name
          ? `[Friday ${time}] I said to ${other.name}: “${say}”`
          : `[Friday ${time}] ${speaker} said to me: “${say}”`,
      );
    }
    for (const { text } of gains.remember) memories.push(`[Friday ${time}] ${text}`);
    const key = `${self.name}>${other.name}`;
    const mine = lines.filter(({ speaker }) => speaker === self.name).map(({ say }) => say);
    this.#said.set(key, [...(this.#said.get(key) ?? []), ...mine]);
    this.#last.set(key, `Friday ${time}`);
    const promised = gains.promises.map(
      ({ what, to, day, from, until, place }) =>
        `${day ? `${day} ${from ?? ""}${until ? `-${until}` : ""}` : "some day"}${place ? ` at ${place}` : ""}: ${what}${to ? ` (to ${to})` : ""}.`,
    );
    this.#promises.set(self.name, [...(this.#promises.get(self.name) ?? []), ...promised]);
  }
}
