/** What a run will cost before a cent is spent: an offline run is lived, its prompts are counted and priced. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { secondsPerDay } from "#village/clock";
import { bad, orThrow } from "#village/errors";
import { initialState } from "#village/initial";
import { calendarOf, createWorld } from "#village/world";
import { Engine } from "../engine/engine.ts";
import { failureProblem } from "../engine/failure-problem.ts";
import { loadPack } from "../language/load.ts";
import type { LanguagePack } from "../language/pack.ts";
import { answerSchema } from "../model/answer-schema.ts";
import { type Forecast, forecast, type SizedCall } from "../model/forecast.ts";
import type { LanguageModel } from "../model/language-model.ts";
import { messagesOf } from "../model/messages.ts";
import { priceOf } from "../model/prices.ts";
import { tokensOf } from "../prompts/tokens.ts";
import { inputsAt } from "../run/live-run.ts";
import { hashFiles } from "../run/manifest.ts";
import { MemoryLog } from "../run/memory-log.ts";
import { composeMind } from "./compose.ts";
import { checkModel, createOffline, locales } from "./create-model.ts";
import { exit } from "./exit.ts";
import { type Settle, wholeNumber } from "./main.ts";
import { chosenScenario } from "./new-run.ts";
import { createProgress } from "./progress.ts";
import { readPrices } from "./surroundings.ts";
import type { Words } from "./words.ts";

interface ForecastOptions {
  model: string;
  days?: number;
  seed: number;
  language?: string;
  concurrency: number;
  first: number;
  tokensPerSecond: number;
  json?: boolean;
}

/** A forecast as it is kept, so that `hamlet metrics` can set it beside what came of it. */
export interface KeptForecast extends Forecast {
  model: string;
  days: number;
  villagers: number;
  pricesOf: string;
}

export function forecastCommand(program: Command, words: Words, settle: Settle): void {
  const option = (name: string): string => words.say(`usage.options.${name}`);
  program
    .command("forecast")
    .description(words.say("usage.forecast"))
    .argument("<scenario>", words.say("usage.arguments.scenario"))
    .requiredOption("--model <name>", option("model"))
    .option("--days <n>", option("days"), wholeNumber)
    .option("--seed <n>", option("seed"), wholeNumber, 1)
    .option("--language <name>", option("language"))
    .option("--concurrency <n>", option("concurrency"), wholeNumber, 8)
    .option("--first <seconds>", option("first"), Number, 0.8)
    .option("--tokens-per-second <n>", option("tokensPerSecond"), Number, 60)
    .option("--json", option("json"))
    .action((scenario: string, options: ForecastOptions) =>
      settle(options.json ?? false, () => run(scenario, options, words)),
    );
}

async function run(scenario: string, options: ForecastOptions, words: Words): Promise<number> {
  const { files, loaded } = chosenScenario(scenario, options.language);
  const { language, villagers } = loaded.scenario;
  orThrow(checkModel(options.model, language));
  const prices = orThrow(readPrices());
  const world = createWorld(loaded.scenario, loaded.map, options.seed);
  const days = options.days ?? 1;
  const until = (days * secondsPerDay) / calendarOf(loaded.scenario).tickSeconds;
  const calls: SizedCall[] = [];
  const model = weighed(orThrow(createOffline(language)), orThrow(loadPack(locales, language)), calls);
  const { mind, meter, spend } = orThrow(composeMind(model, language, options.seed));
  const progress = createProgress(words, world.calendar, 0, until, () => ({
    calls: meter.calls,
    spend: spend.total,
  }));
  const start = { world, state: initialState(world), tick: 0, before: [] };
  const parts = {
    mind,
    log: new MemoryLog(),
    writeThought: () => "",
    inputsAt: inputsAt(world, []),
    concurrency: 8,
  };
  const engine = new Engine(start, { ...parts, onTick: progress.note });
  while (engine.tick < until) {
    const step = await engine.step();
    if (!step.ok) orThrow(bad(failureProblem(step.villager, step.failure)));
  }
  progress.stop();

  const { first, tokensPerSecond, concurrency } = options;
  const made = forecast(calls, { first, tokensPerSecond, concurrency }, (usage) =>
    priceOf(prices, options.model, usage),
  );
  const kept: KeptForecast = {
    model: options.model,
    days,
    villagers: villagers.length,
    pricesOf: prices.date,
    ...made,
  };
  const file = forecastPath(hashFiles(files), options.model);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  if (options.json) process.stdout.write(`${JSON.stringify(kept)}\n`);
  else process.stdout.write(`${forecastLines(kept, words).join("\n")}\n`);
  return exit.done;
}

/** Where the last forecast of a scenario on a model is kept. */
export const forecastPath = (scenarioHash: string, model: string): string =>
  join("runs", "forecasts", `${scenarioHash.slice(0, 12)}-${model.replace(/[^\w.-]+/g, "_")}.json`);

/** The model with each of its calls weighed as a server would count it. */
const weighed = (model: LanguageModel, { prompts }: LanguagePack, calls: SizedCall[]): LanguageModel => ({
  ...model,
  frugal: true,
  async ask(request) {
    const reply = await model.ask(request);
    const { system, user } = messagesOf(prompts, request);
    const schema = JSON.stringify(answerSchema(request.schema, false));
    calls.push({
      tick: request.call.tick,
      purpose: request.purpose,
      prompt: tokensOf(system) + tokensOf(user) + tokensOf(schema),
      reply: reply.ok ? tokensOf(reply.text) : 0,
    });
    return reply;
  },
});

function forecastLines(kept: KeptForecast, words: Words): string[] {
  const { days, villagers, model, calls, prompt, reply, usd, hours, range, pricesOf } = kept;
  const each = days * villagers;
  const money = (value: number | null): string => (value === null ? "?" : `$${value.toFixed(2)}`);
  const rows = kept.rows.map((row) =>
    words.say("forecast.row", {
      purpose: row.purpose.padEnd(10),
      calls: String(row.calls).padStart(6),
      each: (row.calls / each).toFixed(1).padStart(6),
      prompt: String(row.prompt).padStart(9),
      reply: String(row.reply).padStart(8),
      usd: money(row.usd).padStart(8),
    }),
  );
  return [
    words.say("forecast.head", { model, days, villagers, pricesOf }),
    words.say("forecast.columns"),
    ...rows,
    words.say("forecast.total", {
      calls,
      tokens: prompt + reply,
      each: Math.round((prompt + reply) / each),
      callsEach: (calls / each).toFixed(1),
      usd: money(usd),
      hours: hours.toFixed(1),
    }),
    words.say("forecast.range", {
      from: range.tokens[0],
      to: range.tokens[1],
      usdFrom: money(range.usd?.[0] ?? null),
      usdTo: money(range.usd?.[1] ?? null),
      hoursFrom: range.hours[0].toFixed(1),
      hoursTo: range.hours[1].toFixed(1),
    }),
  ];
}
