import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { problemCodes } from "#village/errors";
import { errorsPage, errorsText } from "../scripts/write-errors.ts";
import { schemas, schemaText } from "../scripts/write-schema.ts";

const root = join(import.meta.dirname, "..");
const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : path.endsWith(".ts") ? [readFileSync(path, "utf8")] : [];
  });

describe("errors", () => {
  it("the page lists the catalogue as it is (npx tsx scripts/write-errors.ts)", () =>
    expect(readFileSync(errorsPage, "utf8")).toBe(errorsText()));

  it("every code is raised somewhere, and every raised code is in the catalogue", () => {
    const text = [...sources(join(root, "src")), ...sources(join(root, "server"))]
      .filter((source) => !source.includes("export const problemCodes"))
      .join("\n");
    for (const code of problemCodes) expect(text, code).toContain(`"${code}"`);
  });
});

describe("published schemas", () => {
  it.each(Object.entries(schemas))("%s is as the code has it (npm run schema)", (name, schema) =>
    expect(readFileSync(join(root, "assets", "schema", name), "utf8")).toBe(schemaText(schema)));
});
