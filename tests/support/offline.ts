/** Builds requests as the mind does, from personas of scenario files; loads the language pack. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { LanguageModel, ModelRequest, Purpose } from "../../server/model/language-model.ts";
import { createOfflineModel, type OfflinePackInput } from "../../server/model/offline/offline-model.ts";

const root = new URL("../../", import.meta.url);
const load = (path: string): unknown => parse(readFileSync(new URL(path, root), "utf8"));

export const englishPack = (): OfflinePackInput => offlinePackOf("en");

export function offlinePackOf(language: string): OfflinePackInput {
  const file = (name: string): unknown => load(`assets/locales/${language}/${name}.yaml`);
  return {
    reading: file("reading"),
    speech: file("speech"),
    offline: file("offline"),
    activities: file("activities"),
  } as OfflinePackInput;
}

export const offline = (language = "en"): LanguageModel => createOfflineModel(offlinePackOf(language));

export type Sections = Record<string, readonly string[]>;

export function request(purpose: Purpose, sections: Sections, seed: number, language = "en"): ModelRequest {
  return {
    call: { tick: seed, villager: "test", purpose, ordinal: 0, vote: 0, attempt: 0 },
    purpose,
    language,
    sections: Object.entries(sections).map(([name, lines]) => ({ name, lines })),
    schema: {},
    seed,
  };
}

export async function ask<T>(
  model: LanguageModel,
  purpose: Purpose,
  sections: Sections,
  seed: number,
  language = "en",
): Promise<T> {
  const reply = await model.ask(request(purpose, sections, seed, language));
  if (!reply.ok) throw new Error(`${reply.failure.kind}: ${reply.failure.detail}`);
  return JSON.parse(reply.text) as T;
}

/** A villager as a scenario file has it. */
export interface VillagerFile {
  name: string;
  age: number;
  pronoun: string;
  traits: string[];
  background: string;
  currently: string;
  lifestyle: string;
  home: string;
  work?: { place: string; as: string; hours?: { days?: string[]; from: string; to: string }[] };
  memories: (string | { text: string; importance: number })[];
  relationships: Record<string, { is: string; warmth: number; about: string }>;
}

export interface Village {
  villagers: VillagerFile[];
  places: Record<
    string,
    { name: string; about: string; hours?: { from: string; to: string }[]; locked?: boolean; rooms?: unknown }
  >;
}

/** Reads a scenario by its name. */
export function readVillage(name: string): Village {
  const folder = new URL(`scenarios/${name}`, root).pathname;
  const scenario = parse(readFileSync(`${folder}/scenario.yaml`, "utf8")) as { places: Village["places"] };
  const villagers = readdirSync(`${folder}/villagers`).map(
    (file) => parse(readFileSync(`${folder}/villagers/${file}`, "utf8")) as VillagerFile,
  );
  return { villagers, places: scenario.places };
}

const dayNames: Record<string, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

export function personaLines(v: VillagerFile, village: Village): string[] {
  const place = (id: string): string => village.places[id]?.name ?? id;
  const hours = (v.work?.hours ?? []).map(({ days, from, to }) => {
    const named = (days ?? []).map((day) => dayNames[day]);
    const span =
      named.length > 2
        ? `${named[0]} to ${named.at(-1)} `
        : named.length > 0
          ? `${named.join(" and ")} `
          : "";
    return `${span}${from}-${to}`;
  });
  const lines = [
    `Name: ${v.name}`,
    `Age: ${v.age}`,
    `Pronoun: ${v.pronoun}`,
    `Ways: ${v.traits.join(", ")}`,
    `Background: ${v.background.trim()}`,
    `Now: ${v.currently.trim()}`,
    `Habits: ${v.lifestyle.trim()}`,
    `Home: ${place(v.home)}`,
  ];
  if (v.work)
    lines.push(
      `Work: ${v.work.as}, at ${place(v.work.place)}${hours.length > 0 ? `, ${hours.join("; ")}` : ""}`,
    );
  return lines;
}

export function placeLines(v: VillagerFile, village: Village): string[] {
  return Object.entries(village.places).map(([id, { name, about, hours, locked, rooms }]) => {
    const open = hours ? ` Open ${hours.map(({ from, to }) => `${from}-${to}`).join("; ")}.` : "";
    const own = id === v.home ? "your home" : about;
    return `${name}: ${own}.${rooms ? "" : " Open air."}${open}${locked ? " Locked." : ""}`;
  });
}

const objectOf: Record<string, string> = { she: "her", he: "him", they: "them" };

export function personLine(v: VillagerFile, other: VillagerFile, last = "never"): string {
  const relation = v.relationships[other.name.toLowerCase()];
  const it = objectOf[other.pronoun] ?? "them";
  const warmth = relation?.warmth ?? 0;
  const like =
    warmth >= 2
      ? `You like ${it} very much`
      : warmth === 1
        ? `You like ${it}`
        : warmth === 0
          ? `You neither like nor dislike ${it}`
          : warmth === -1
            ? `You like ${it} little`
            : `You dislike ${it}`;
  return `${other.name}: ${relation?.is ?? "neighbour"}. ${like}. Last spoke: ${last}.`;
}

export const memoryLines = (v: VillagerFile): string[] =>
  v.memories.map((memory) => `[before] ${typeof memory === "string" ? memory : memory.text}`);
