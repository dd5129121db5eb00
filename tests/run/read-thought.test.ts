/** One thought out of a run that grows: its sections whole, its calls beside it, and only what is new read again. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LineIndex } from "../../server/run/line-index.ts";
import { Thoughts } from "../../server/run/read-thought.ts";
import { thoughtsPath, tracePath } from "../../server/run/run-folder.ts";
import { ThoughtWriter } from "../../server/run/thought-writer.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hamlet-thoughts-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const thought = (tick: number) => ({
  ...{ id: `${tick}/ida/react/0`, tick, villager: "ida", purpose: "react", because: "", reply: "{}" },
  sections: [
    { name: "persona", lines: ["Name: Ida", "Likes: “jars”"], hash: "abc123", tokens: 4 },
    { name: "now", lines: [`It is ${tick}.`], tokens: 3 },
  ],
  ...{ retrieved: [], repairs: [], seed: 1 },
});
const models = { minds: { "*/react": "openai:small" }, model: "offline" };

describe("a thought", () => {
  it("is read with the sections that were written once, and with its calls", async () => {
    const writer = new ThoughtWriter();
    writeFileSync(thoughtsPath(folder), [1, 2, 3].map((t) => `${writer.write(thought(t))}\n`).join(""));
    const call = {
      call: "2/ida/react/0/0/0",
      model: "small",
      at: "",
      firstSeconds: 1,
      seconds: 2,
      prompt: 30,
    };
    const rest = { cached: 0, reply: 5, estimated: false, usd: 0.25, outcome: "ok" };
    writeFileSync(tracePath(folder), `${JSON.stringify({ ...call, ...rest })}\n`);
    const read = await new Thoughts(folder, models).read("2/ida/react/0");
    expect(read?.sections).toEqual([
      { name: "persona", tokens: 4, lines: ["Name: Ida", "Likes: “jars”"] },
      { name: "now", tokens: 3, lines: ["It is 2."] },
    ]);
    expect(read?.model).toBe("openai:small");
    expect(read?.calls).toEqual([
      { model: "small", prompt: 30, cached: 0, reply: 5, seconds: 2, usd: 0.25, outcome: "ok" },
    ]);
  });

  it("is nothing where there is none", async () => {
    expect(await new Thoughts(folder, models).read("2/ida/react/0")).toBeUndefined();
    writeFileSync(thoughtsPath(folder), `${new ThoughtWriter().write(thought(1))}\n`);
    expect(await new Thoughts(folder, models).read("1/ida/react")).toBeUndefined();
  });
});

describe("an index of lines", () => {
  const keysOf = (line: string): string[] => [line.split(" ")[0] ?? ""];

  it("finds what was added since, once its line is whole", async () => {
    const file = join(folder, "lines");
    const index = new LineIndex(file, keysOf);
    expect(await index.find("a")).toEqual([]);
    writeFileSync(file, "a 一\nb two\na thr");
    expect(await index.find("a")).toEqual(["a 一"]);
    appendFileSync(file, "ee\n");
    expect(await index.find("a")).toEqual(["a 一", "a three"]);
    expect(await index.find("b")).toEqual(["b two"]);
  });

  it("finds lines across the pieces in which a long file is read", async () => {
    const file = join(folder, "lines");
    const long = Array.from({ length: 40 }, (_, i) => `k${i} ${"é".repeat(40_000)}`);
    writeFileSync(file, `${long.join("\n")}\n`);
    const index = new LineIndex(file, keysOf);
    for (const i of [0, 13, 26, 39]) expect(await index.find(`k${i}`)).toEqual([long[i]]);
  });

  it("looks a file through anew that was cut", async () => {
    const file = join(folder, "lines");
    const index = new LineIndex(file, keysOf);
    writeFileSync(file, "a one\nb two\n");
    await index.find("a");
    writeFileSync(file, "b 2\n");
    expect(await index.find("a")).toEqual([]);
    expect(await index.find("b")).toEqual(["b 2"]);
  });

  it("answers many at once", async () => {
    const file = join(folder, "lines");
    writeFileSync(file, Array.from({ length: 500 }, (_, i) => `k${i} ${i}\n`).join(""));
    const index = new LineIndex(file, keysOf);
    const found = await Promise.all(Array.from({ length: 50 }, (_, i) => index.find(`k${i}`)));
    expect(found).toEqual(Array.from({ length: 50 }, (_, i) => [`k${i} ${i}`]));
  });
});
