import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { readSurroundings } from "../../server/cli/surroundings.ts";
import { embedderSettingsOf } from "../../server/embedding/settings.ts";
import { settingsOf } from "../../server/model/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-around-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (text: string): void => writeFileSync(join(folder, "hamlet.yaml"), text);

describe("hamlet.yaml", () => {
  it("lays what a model says over what its adapter says, and defaults under both", () => {
    write(`
models:
  openai: { retries: 9, timeout: { first: 5 } }
  "openai:x": { temperature: 0.1 }
embedders:
  ollama: { batch: 7 }
  "ollama:y": { queryPrefix: "query: " }
`);
    const around = orThrow(readSurroundings(folder));
    expect(settingsOf("openai:x", around)).toMatchObject({
      retries: 9,
      temperature: 0.1,
      timeout: { first: 5, rest: 180 },
    });
    expect(settingsOf("openai:x", around)?.concurrency).toBeUndefined();
    expect(embedderSettingsOf("ollama:y", around)).toMatchObject({
      batch: 7,
      queryPrefix: "query: ",
      retries: 4,
    });
  });

  it.each([
    ["models: { openai: { retrys: 9 } }", "models.openai"],
    ["embedders: { openai: { batch: 0 } }", "embedders.openai.batch"],
  ])("tells where %s is wrong", (text, field) => {
    write(text);
    expect(readSurroundings(folder)).toMatchObject({
      ok: false,
      problems: [{ code: "config.field", facts: { field } }],
    });
  });
});
