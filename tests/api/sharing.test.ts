/** Who may do what in a shared village, asked over HTTP and over WebSocket as a page or a script would. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { keyProtocol, liveProtocol, type ServerMessage } from "#village/protocol";
import { newRun } from "../../server/cli/new-run.ts";
import { type SharedVillage, shareVillage } from "../support/shared-village.ts";

const shelf = mkdtempSync(join(tmpdir(), "hamlet-shared-"));
const keys = { host: "host-key-0123456789abcdefgh", viewer: "viewer-key-0123456789abcdef" };
const notice = { kind: "notice", text: "A lantern fell." };
let village: SharedVillage;

beforeAll(async () => {
  newRun("first-light", { seed: 1, thoughts: false, out: join(shelf, "private") });
  village = await shareVillage(shelf, { keys, speed: 8 });
});
afterAll(async () => {
  await village.close();
  rmSync(shelf, { recursive: true, force: true });
});

interface Answer {
  status: number;
  body: string;
  headers: Record<string, unknown>;
}

/** Asks with any headers, those that a browser or fetch would not let one set among them. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET", body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port: village.port,
        path,
        method,
        headers: { connection: "close", "content-length": String(Buffer.byteLength(body)), ...headers },
      },
      (reply) => {
        let text = "";
        reply.on("data", (piece) => (text += piece));
        reply.on("end", () => resolve({ status: reply.statusCode ?? 0, body: text, headers: reply.headers }));
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
const as = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });
const codeOf = ({ body }: Answer): string => (JSON.parse(body) as { code: string }).code;
const json = { "content-type": "application/json" };
const inputs = "/api/runs/village/inputs";

interface Opened {
  messages: ServerMessage[];
  send(message: unknown): void;
  close(): void;
}

/** Opens the live socket; the status of the refusal when it is not let in. */
function open(key: string | null, headers: Record<string, string> = {}): Promise<Opened | number> {
  const protocols = key === null ? [liveProtocol] : [liveProtocol, keyProtocol(key)];
  const socket = new WebSocket(`ws://127.0.0.1:${village.port}/api/runs/village/live?after=-1`, protocols, {
    headers,
  });
  const messages: ServerMessage[] = [];
  socket.on("message", (data) => messages.push(JSON.parse(String(data)) as ServerMessage));
  return new Promise((resolve) => {
    socket.on("open", () =>
      resolve({
        messages,
        send: (message) => socket.send(JSON.stringify(message)),
        close: () => socket.terminate(),
      }),
    );
    socket.on("unexpected-response", (_, reply) => resolve(reply.statusCode ?? 0));
    socket.on("error", () => undefined);
  });
}
async function opened(key: string): Promise<Opened> {
  const socket = await open(key);
  if (typeof socket === "number") throw new Error(`refused with ${socket}`);
  return socket;
}

describe("without its key", () => {
  it.each(["", "wrong", `${keys.host}x`, keys.viewer.toUpperCase()])(
    "nothing is told to “%s”",
    async (key) => {
      for (const path of [
        "/api/runs",
        "/api/runs/village",
        "/api/runs/village/events",
        "/api/runs/village/search?q=a",
      ]) {
        const answer = await ask(path, key === "" ? {} : as(key));
        expect([answer.status, codeOf(answer)], path).toEqual([403, "access.key"]);
      }
      expect(await open(key === "" ? null : key)).toBe(403);
    },
  );

  it("the pages themselves hold no secret and may load nothing from elsewhere", async () => {
    const { headers } = await ask("/nothing-here");
    expect(headers["content-security-policy"]).toMatch(/^default-src 'self';/);
    expect(headers["content-security-policy"]).not.toMatch(/https?:|wss?:|\*/);
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });
});

describe("a path that leads out of what is served", () => {
  it.each([
    "/art/%2e%2e/%2e%2e/package.json",
    "/..%2f..%2fetc%2fpasswd",
    "/%",
    "/art/%00",
    "/api/runs/..%2fprivate/events",
    "/api/runs/%2e%2e/events",
  ])("%s finds nothing", async (path) => expect((await ask(path, as(keys.host))).status).toBe(404));
});

describe("a viewer", () => {
  it("reads the run that was shared: log, thoughts, search", async () => {
    const info = JSON.parse((await ask("/api/runs/village", as(keys.viewer))).body);
    expect(info).toMatchObject({ role: "viewer", live: true, share: { key: keys.viewer } });
    const log = await ask("/api/runs/village/events", as(keys.viewer));
    expect(log.status).toBe(200);
    expect((await ask("/api/runs/village/search?q=bread", as(keys.viewer))).status).toBe(200);
  });

  it("reads what a villager thought when it did something", async () => {
    let thought: string | undefined;
    await vi.waitFor(
      async () => {
        const { body } = await ask("/api/runs/village/events", as(keys.viewer));
        thought = /"thought":"([^"]+)"/.exec(body)?.[1];
        expect(thought).toBeDefined();
      },
      { timeout: 10_000, interval: 200 },
    );
    const path = `/api/runs/village/thoughts/${thought}`;
    const answer = await ask(path, as(keys.viewer));
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, expect.objectContaining({ id: thought })]);
    expect((await ask(path, as("no key of this village"))).status).toBe(403);
  });

  it("sees no other run of the host", async () => {
    const mine = JSON.parse((await ask("/api/runs", as(keys.viewer))).body);
    expect(mine.runs.map((run: { id: string }) => run.id)).toEqual(["village"]);
    const hosts = JSON.parse((await ask("/api/runs", as(keys.host))).body);
    expect(hosts.runs.map((run: { id: string }) => run.id)).toContain("private");
    for (const path of ["", "/events", "/search?q=a", "/thoughts/x"])
      expect((await ask(`/api/runs/private${path}`, as(keys.viewer))).status, path).toBe(404);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE"])("changes nothing by %s, on any path", async (method) => {
    for (const path of [inputs, "/api/runs", "/api/runs/village", "/api/anything"]) {
      const answer = await ask(path, { ...as(keys.viewer), ...json }, method, JSON.stringify(notice));
      expect([answer.status, codeOf(answer)], path).toEqual([403, "access.viewer"]);
    }
    expect(readdirSync(join(shelf, "village"))).not.toContain("inputs.jsonl");
  });

  it("neither pauses nor hurries the village, and is told so", async () => {
    const viewer = await opened(keys.viewer);
    viewer.send({ type: "pause", paused: true });
    viewer.send({ type: "speed", speed: 128 });
    await vi.waitFor(() =>
      expect(viewer.messages.filter(({ type }) => type === "refused")).toEqual([
        { type: "refused", code: "access.viewer" },
        { type: "refused", code: "access.viewer" },
      ]),
    );
    expect(village.pacer.status()).toMatchObject({ phase: "running", speed: 8 });
    viewer.close();
  });

  it("does not hold the village back by looking at an early tick", async () => {
    const viewer = await opened(keys.viewer);
    const from = village.pacer.status().tick;
    await vi.waitFor(
      () => {
        viewer.send({ type: "at", tick: 0 });
        expect(village.pacer.status().tick).toBeGreaterThan(from + 12);
      },
      { timeout: 10_000, interval: 100 },
    );
    viewer.close();
  });
});

describe("a host", () => {
  it("intervenes, pauses and sets the pace", async () => {
    const answer = await ask(inputs, { ...as(keys.host), ...json }, "POST", JSON.stringify(notice));
    expect([answer.status, answer.body]).toEqual([202, expect.stringContaining("A lantern fell.")]);
    const host = await opened(keys.host);
    host.send({ type: "speed", speed: 16 });
    host.send({ type: "pause", paused: true });
    await vi.waitFor(() => expect(village.pacer.status()).toMatchObject({ phase: "paused", speed: 16 }));
    host.send({ type: "pause", paused: false });
    await vi.waitFor(() => expect(village.pacer.status().phase).toBe("running"));
    host.close();
  });
});

describe("an input", () => {
  it.each([
    { kind: "voice", villager: "nobody", text: "Go." },
    { kind: "object", object: "no-such-oven", state: "on" },
    { kind: "arrival", villager: "marta", place: "nowhere" },
    { kind: "notice", place: "nowhere", text: "Read this." },
  ])("that names what is not there is refused: %j", async (input) => {
    const answer = await ask(inputs, { ...as(keys.host), ...json }, "POST", JSON.stringify(input));
    expect([answer.status, codeOf(answer)]).toEqual([409, "input.refused"]);
  });
});

describe("a page of another site", () => {
  it("is turned away even with the key", async () => {
    const foreign: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "not an address" },
    ];
    for (const headers of foreign) {
      const answer = await ask(
        inputs,
        { ...as(keys.host), ...json, ...headers },
        "POST",
        JSON.stringify(notice),
      );
      expect([answer.status, codeOf(answer)], JSON.stringify(headers)).toEqual([403, "access.origin"]);
      expect(await open(keys.host, headers), JSON.stringify(headers)).toBe(403);
    }
    const own = { origin: village.url, "sec-fetch-site": "same-origin" };
    expect((await ask("/api/runs", { ...as(keys.host), ...own })).status).toBe(200);
  });
});

describe("keys", () => {
  it("stand in no file of the run", () => {
    village.live.flush();
    for (const name of readdirSync(join(shelf, "village"), { recursive: true, encoding: "utf8" })) {
      if (!/\.\w+$/.test(name)) continue;
      const text = readFileSync(join(shelf, "village", name), "utf8");
      for (const key of Object.values(keys)) expect(text.includes(key), name).toBe(false);
    }
  });
});
