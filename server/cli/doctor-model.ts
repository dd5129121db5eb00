/** Examines a model of a server, from "is it there" to "how many villagers does it carry". */
import { join } from "node:path";
import { bad, orThrow, type Problem, problem } from "#village/errors";
import { probeAnswers } from "../doctor/answers.ts";
import { mostAt, speedOf, type VillageDay, villageDay } from "../doctor/carries.ts";
import { type NeedleWords, probeContext } from "../doctor/context.ts";
import { type Check, type Finding, finding } from "../doctor/finding.ts";
import { type Pace, probePace } from "../doctor/pace.ts";
import type { Patient } from "../doctor/patient.ts";
import { probeServer } from "../doctor/server-probe.ts";
import { probeThinking } from "../doctor/thinking.ts";
import { failureProblem } from "../engine/failure-problem.ts";
import { loadPack } from "../language/load.ts";
import type { ModelFailure } from "../model/language-model.ts";
import { readModelName } from "../model/model-names.ts";
import { type PriceTable, priceOf } from "../model/prices.ts";
import { settingsOf } from "../model/settings.ts";
import type { WallClock } from "../model/wrap/clock.ts";
import type { CallTrace } from "../model/wrap/traced.ts";
import { tokensOf } from "../prompts/tokens.ts";
import { createRemote, locales } from "./create-model.ts";
import { samplePrompts } from "./doctor-samples.ts";
import { assetsFolder } from "./folders.ts";
import { type Around, readData } from "./surroundings.ts";

export interface ModelExamination extends Pick<Around, "surroundings" | "prices"> {
  spans?: Around["spans"];
  language: string;
  /** Calls at once, up to which the pace is measured. */
  concurrency: number;
  /** Tokens up to which the context is measured. */
  context: number;
  needle: NeedleWords;
  /** Decides how long a wait before another try takes. */
  clock?: WallClock;
  /** Hears what is looked at next. */
  onCheck(check: Check): void;
}

/** A call that fails is sent once more, so that one hiccup decides nothing and a broken server is told soon. */
const retries = 1;
/** Villages whose speed is told. */
const villages = [3, 10, 25, 100] as const;
/** A village of three whose day takes longer than a day is none to watch. */
const slowest = 0.1;
const usual = 4;

export async function examineModel(name: string, options: ModelExamination): Promise<Finding[]> {
  const { surroundings, onCheck, concurrency, context, needle } = options;
  const read = readModelName(name);
  if (!read || read.adapter === "offline")
    return orThrow(bad(problem("model.unknown", { model: name, nearest: "offline" })));
  const problemOf = (failure: ModelFailure): Problem => failureProblem(name, failure);
  const settings = settingsOf(name, surroundings);
  const found: Finding[] = [];
  const look = async (check: Check, probe: () => Promise<Finding | Finding[]>): Promise<boolean> => {
    onCheck(check);
    const came = [await probe()].flat();
    found.push(...came);
    return came.every(({ outcome }) => outcome !== "bad");
  };
  const server = { ...read, settings, env: surroundings.env, problemOf };
  if (!(await look("server", () => probeServer(server)))) return found;
  const patient = await patientOf(name, options);
  if (!(await look("answers", () => probeAnswers(patient, problemOf)))) return found;
  await look("thinking", () => probeThinking(patient));
  await look("context", () => probeContext(patient, needle, context, problemOf));
  let paces: Pace[] = [];
  await look("pace", async () => {
    const paced = await probePace(patient, concurrency, problemOf, () => performance.now());
    paces = paced.paces;
    return paced.findings;
  });
  if (paces.length > 0) found.push(...carried(name, paces, options.prices));
  return found;
}

async function patientOf(name: string, options: ModelExamination): Promise<Patient> {
  const { surroundings, prices, spans, language, clock } = options;
  const pack = orThrow(loadPack(locales, language));
  return {
    name,
    settings: settingsOf(name, surroundings),
    samples: await samplePrompts(language),
    tokensOf,
    async reach({ settings, words } = {}) {
      const traces: CallTrace[] = [];
      const model = { ...surroundings.models[name], retries, ...settings };
      const outside = {
        surroundings: { ...surroundings, models: { ...surroundings.models, [name]: model } },
        pack: { ...pack, prompts: { ...pack.prompts, ...words } },
        prices,
        spans,
        write: (trace: CallTrace) => void traces.push(trace),
        ...(clock ? { clock } : {}),
      };
      return { model: orThrow(await createRemote(name, outside)), traces };
    },
  };
}

/** How quickly villages of some sizes live, and what their day costs. */
function carried(name: string, paces: readonly Pace[], prices: PriceTable): Finding[] {
  const day = orThrow(readData<VillageDay>(join(assetsFolder, "villager-day.yaml"), villageDay));
  const speedOfMany = (villagers: number): number => speedOf(villagers, paces, day);
  const usd = priceOf(prices, name, { prompt: day.prompt, cached: 0, reply: day.reply });
  const each = (value: number): number => Math.round(value / day.villagers);
  const facts = {
    calls: each(day.calls),
    tokens: each(day.prompt + day.reply),
    usd: usd === null ? "?" : (usd / day.villagers).toFixed(4),
    measured: day.measured,
  };
  const rows = villages.map((villagers) => {
    const speed = speedOfMany(villagers);
    const shown = Math.round(speed * (speed < 10 ? 100 : 1)) / (speed < 10 ? 100 : 1);
    return finding("carries", "good", "village", {
      villagers,
      speed: shown,
      hours: Math.round((2.4 / speed) * 100) / 100,
    });
  });
  const most = mostAt(usual, speedOfMany);
  return [
    finding("day", "good", "takes", facts),
    ...rows,
    speedOfMany(villages[0]) < slowest
      ? finding("carries", "bad", "tooSlow", { villagers: villages[0] })
      : finding("carries", most > 0 ? "good" : "note", most > 0 ? "most" : "slow", { usual, most }),
  ];
}
