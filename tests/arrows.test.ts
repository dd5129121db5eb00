/** Imports point inward (DESIGN 2): who may import whom, and which folder owns which package. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** What a folder may import besides itself. Ports of the mind are the interface files of model and embedding. */
const allowed: Record<string, readonly string[]> = {
  "src/village": [],
  "src/timeline": ["src/village"],
  "src/connection": ["src/village", "src/timeline"],
  "src/store": ["src/village", "src/timeline", "src/connection"],
  "src/sprites": ["src/village"],
  "src/scenes": ["src/village", "src/store", "src/sprites", "src/timeline"],
  "src/panels": ["src/village", "src/store", "src/timeline", "assets/locales"],
  "server/language": ["src/village", "server/model/language-model.ts"],
  "server/embedding": [
    "src/village",
    "server/model/language-model.ts",
    "server/model/settings.ts",
    "server/model/failure.ts",
    "server/model/openai/address.ts",
    "server/model/openai/client.ts",
    "server/model/ollama/client.ts",
    "server/model/wrap",
    "server/telemetry/call-spans.ts",
    "server/run/disk.ts",
  ],
  "server/model": [
    "src/village",
    "server/prompts",
    "server/language",
    "server/run/disk.ts",
    "server/telemetry/call-spans.ts",
  ],
  "server/telemetry": ["server/model/language-model.ts"],
  "server/memory": ["src/village", "server/embedding", "server/model/language-model.ts"],
  "server/prompts": ["src/village", "server/model/language-model.ts", "server/language"],
  "server/mind": [
    "src/village",
    "server/memory",
    "server/prompts",
    "server/language",
    "server/model/language-model.ts",
    "server/embedding/embedder.ts",
  ],
  "server/engine": ["src/village", "server/mind", "server/run", "server/model/language-model.ts"],
  "server/run": [
    "src/village",
    "server/engine",
    "server/mind",
    "server/scenario",
    "server/model/language-model.ts",
    "server/model/minds.ts",
  ],
  "server/scenario": ["src/village"],
  "server/art": ["src/village", "src/sprites/pack.ts"],
  "server/api": ["src/village", "server/art", "server/engine", "server/run", "server/scenario"],
  "server/experiment": ["src/village", "server/engine", "server/run", "server/scenario"],
  "server/doctor": [
    "src/village",
    "server/model",
    "server/prompts",
    "server/embedding/embedder.ts",
    "server/mind/read-json.ts",
  ],
  "server/cli": ["src/village", "server"],
};

/** Packages with one owner. */
const owners: Record<string, readonly string[]> = {
  phaser: ["src/scenes", "src/sprites"],
  "pixi.js": ["src/panels"],
  react: ["src/panels"],
  "react-dom": ["src/panels"],
  hono: ["server/api"],
  ws: ["server/api"],
  commander: ["server/cli"],
  "csv-stringify": ["server/experiment"],
  openai: ["server/model", "server/embedding"],
  ollama: ["server/model", "server/embedding"],
  "p-queue": ["server/model"],
  pngjs: ["server/art"],
  jsonrepair: ["server/mind"],
  "@opentelemetry/api": ["server/telemetry"],
  "@opentelemetry/sdk-trace": ["server/telemetry"],
  "gpt-tokenizer": ["server/prompts"],
};

const files = ["src", "server"].flatMap((folder) => list(join(root, folder)));

describe("arrows", () => {
  it("there is something to check", () => expect(files.length).toBeGreaterThan(50));

  it.each(files)("%s", (file) => {
    const home = folderOf(file);
    for (const target of importsOf(file)) {
      if (target.startsWith("package:")) {
        const owner = owners[target.slice(8)];
        if (owner) expect(owner, `${file} imports ${target}`).toContain(owner.includes(file) ? file : home);
        continue;
      }
      if (file.startsWith("src/")) expect(target, `${file} imports the server`).not.toMatch(/^server\//);
      const may = allowed[home];
      if (!may || target.startsWith(`${home}/`)) continue;
      expect(
        may.some((prefix) => target === prefix || target.startsWith(`${prefix}/`)),
        `${file} imports ${target}`,
      ).toBe(true);
    }
  });

  it("the core imports zod only", () => {
    const packages = files
      .filter((f) => f.startsWith("src/village"))
      .flatMap(importsOf)
      .filter((i) => i.startsWith("package:"));
    expect([...new Set(packages)]).toEqual(["package:zod"]);
  });
});

function list(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return list(path);
    return /\.tsx?$/.test(name) ? [relative(root, path).replaceAll("\\", "/")] : [];
  });
}

const folderOf = (file: string): string => file.split("/").slice(0, 2).join("/");

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [
    ...text.matchAll(
      /^(?:import|export)\b[^"'`;]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
    ),
  ].map((m) => {
    const name = m[1] ?? m[2] ?? m[3] ?? "";
    if (name.startsWith("#village/")) return `src/village/${name.slice(9)}.ts`;
    if (name.startsWith(".")) return relative(root, resolve(root, dirname(file), name)).replaceAll("\\", "/");
    return `package:${name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : name.split("/")[0]}`;
  });
}
