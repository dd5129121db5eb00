/** Who says what in a run, with all that names somebody or something masked: can a classifier tell the speaker? */
import type { VillageEvent } from "#village/event";
import { createGreetingTest } from "#village/metrics/greeting";
import { createMask } from "#village/metrics/mask";
import type { MatchWords } from "#village/metrics/match-words";
import { stepsOf } from "#village/metrics/measure";
import { spokenMetric } from "#village/metrics/spoken";
import type { World } from "#village/world";
import { accuracy, type Labelled } from "./naive-bayes.ts";

/** So many speakers are told apart at a time. */
const speakers = 5;

export interface SpeakerTest {
  accuracy: number;
  /** What guessing among five gives. */
  chance: number;
  lines: number;
}

/**
 * Of all villagers, five at a time by how much they talk; trained on the lines of the first day, tested on the later
 * ones, the figures of all fives weighed by their lines.
 */
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
  const order = [...world.order].sort((a, b) => count(b) - count(a));
  const sum = { accuracy: 0, lines: 0 };
  for (let first = 0; first + speakers <= order.length; first += speakers) {
    const chosen = order.slice(first, first + speakers);
    const labelled = (day: (of: number) => boolean): Labelled[] =>
      lines
        .filter(({ by, day: of }) => chosen.includes(by) && day(of))
        .map(({ by, masked }) => ({ label: by, words: termsOf(masked.split(" "), words.spaced) }));
    const [training, tests] = [labelled((day) => day === 1), labelled((day) => day > 1)];
    sum.accuracy += accuracy(training, tests) * tests.length;
    sum.lines += tests.length;
  }
  return { accuracy: sum.accuracy / sum.lines, chance: 1 / speakers, lines: sum.lines };
}

/** The words; where no spaces part them, the characters and each pair of neighbours. */
const termsOf = (tokens: string[], spaced: boolean): string[] =>
  spaced ? tokens : [...tokens, ...tokens.slice(1).map((token, i) => `${tokens[i]}${token}`)];
