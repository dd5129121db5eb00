/** Who says what in a run, with all that names somebody or something masked: can a classifier tell the speaker? */
import type { VillageEvent } from "#village/event";
import { createGreetingTest } from "#village/metrics/greeting";
import { createMask } from "#village/metrics/mask";
import type { MatchWords } from "#village/metrics/match-words";
import { stepsOf } from "#village/metrics/measure";
import { spokenMetric } from "#village/metrics/spoken";
import type { World } from "#village/world";
import { accuracy, type Labelled } from "./naive-bayes.ts";

/** Speakers told apart: the most talkative. */
const speakers = 5;

export interface SpeakerTest {
  accuracy: number;
  /** What guessing the speaker of the most lines in the test would give. */
  chance: number;
  lines: number;
}

/** Trained on the first day of the lines and tested on the later ones. */
export function tellSpeakers(
  world: World,
  events: readonly VillageEvent[],
  ticks: number,
  words: MatchWords,
): SpeakerTest {
  const names = world.scenario.villagers.map(({ name }) => name);
  const spoken = spokenMetric(world, createMask(world, words), createGreetingTest(words, names));
  for (const step of stepsOf(world, events, ticks)) spoken.note(step);
  const lines = spoken.result().filter((line) => !line.greeting);
  const count = (id: string): number => lines.filter(({ by }) => by === id).length;
  const chosen = [...world.order].sort((a, b) => count(b) - count(a)).slice(0, speakers);
  const labelled = (day: (of: number) => boolean): Labelled[] =>
    lines
      .filter(({ by, day: of }) => chosen.includes(by) && day(of))
      .map(({ by, masked }) => ({ label: by, words: termsOf(masked.split(" "), words.spaced) }));
  const [training, tests] = [labelled((day) => day === 1), labelled((day) => day > 1)];
  const most = Math.max(...chosen.map((id) => tests.filter(({ label }) => label === id).length));
  return { accuracy: accuracy(training, tests), chance: most / tests.length, lines: tests.length };
}

/** The words; where no spaces part them, the characters and each pair of neighbours. */
const termsOf = (tokens: string[], spaced: boolean): string[] =>
  spaced ? tokens : [...tokens, ...tokens.slice(1).map((token, i) => `${tokens[i]}${token}`)];
