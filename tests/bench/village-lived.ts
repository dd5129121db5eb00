/**
 * Lives one made village for two days in memory (and once more without its event), or a village of scenarios/ when
 * its name stands second; prints one VillageRow. Arguments: seed, name.
 */
import { join } from "node:path";
import { secondsPerDay } from "#village/clock";
import { orThrow } from "#village/errors";
import { measure } from "#village/metrics/measure";
import { createWorld, type World } from "#village/world";
import { loadMatchWords } from "../../server/language/load-match-words.ts";
import { loadScenario } from "../../server/scenario/load.ts";
import { madeVillage } from "../fixtures/villages/generate.ts";
import { liveWorld, loadWorld, scenariosFolder } from "../support/live-village.ts";

const [seedText = "", name] = process.argv.slice(2);
const seed = Number(seedText);

const made = (event: boolean): World => {
  const { scenario, map } = orThrow(loadScenario(madeVillage(seed, { event }).files));
  return createWorld(scenario, map, seed);
};

async function lived(world: World) {
  const ticks = (2 * secondsPerDay) / world.calendar.tickSeconds;
  return { ...(await liveWorld(world, { ticks })), ticks };
}

const run = await lived(name === undefined ? made(true) : loadWorld(name, seed));
const placebo = name === undefined ? await lived(made(false)) : undefined;
const { scenario } = run.world;
const words = orThrow(loadMatchWords(join(scenariosFolder, "..", "assets", "locales"), scenario.language));
const figures = measure({ ...run, probes: scenario.probes, words, placebo });
const [event, news] = figures.probes;
process.stdout.write(
  JSON.stringify({
    seed,
    village: scenario.name,
    villagers: figures.villagers,
    event: event?.title,
    eventKnown: event?.share,
    newsKnown: news?.share,
    told: event?.event?.told.length,
    came: event?.event?.came.length,
    toldWhoCame: event?.event?.toldWhoCame,
    placeboCame: event?.event?.placebo?.came.length ?? null,
    densityStart: figures.acquaintance.start.density,
    densityEnd: figures.acquaintance.end.density,
    talksPerVillagerDay: figures.talks.perVillagerDay,
  }),
);
