/**
 * Records replies, and plays them back.
 *
 *     recorded? ──yes──▶ the recorded reply
 *         │no
 *         ▼
 *     ask the model ──▶ append to the cassette ──▶ the reply is used
 *
 * Invariants: a reply is appended before it is used; no call whose reply is on the cassette is asked for again, while
 * one that failed is, and its reply then stands for it; a recorded call whose request differs now is a miss that names
 * the section that differs.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { bad, good, problem, type Result } from "#village/errors";
import type { Disk } from "../run/disk.ts";
import {
  type CallKey,
  failureKinds,
  type LanguageModel,
  type ModelReply,
  type ModelRequest,
} from "./language-model.ts";

const failure = z.object({
  kind: z.enum(failureKinds),
  detail: z.string(),
  retryAfter: z.number().optional(),
});
const entry = z.object({
  call: z.string(),
  /** Hash of each section by name, and of schema, language and seed under "rest". */
  request: z.record(z.string(), z.string()),
  reply: z.string().optional(),
  failure: failure.optional(),
});
type Entry = z.infer<typeof entry>;

export class Cassette {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly disk: Disk,
    private readonly path: string,
  ) {}

  /** Reads what was recorded; a torn last line was never used and is cut off. */
  static open(disk: Disk, path: string): Result<Cassette> {
    const cassette = new Cassette(disk, path);
    if (!existsSync(path)) return good(cassette);
    const bytes = readFileSync(path);
    let start = 0;
    for (let line = 1; start < bytes.length; line++) {
      const newline = bytes.indexOf(10, start);
      const end = newline < 0 ? bytes.length : newline;
      const read = newline < 0 ? undefined : parse(bytes.toString("utf8", start, end));
      if (!read) {
        if (end + 1 < bytes.length)
          return bad(
            problem(
              "cassette.corrupt",
              { line, text: bytes.toString("utf8", start, Math.min(end, start + 80)) },
              { file: path, line },
            ),
          );
        disk.truncate(path, start);
        break;
      }
      cassette.keep(read);
      start = newline + 1;
    }
    return good(cassette);
  }

  /** The section in which a recorded call differs from this one; "rest" is schema, language, seed and purpose. */
  differing(request: ModelRequest): string | undefined {
    const found = this.entries.get(keyOf(request.call));
    if (found?.reply === undefined) return undefined;
    const hashes = hashesOf(request);
    const names = new Set([...Object.keys(hashes), ...Object.keys(found.request)]);
    return [...names].find((name) => hashes[name] !== found.request[name]);
  }

  find(request: ModelRequest): ModelReply | undefined {
    const found = this.entries.get(keyOf(request.call));
    if (!found || this.differing(request) !== undefined) return undefined;
    if (found.failure) return { ok: false, failure: found.failure };
    return { ok: true, text: found.reply ?? "", recorded: true };
  }

  record(request: ModelRequest, reply: ModelReply): void {
    const base = { call: keyOf(request.call), request: hashesOf(request) };
    const made: Entry = reply.ok ? { ...base, reply: reply.text } : { ...base, failure: reply.failure };
    this.disk.append(this.path, `${JSON.stringify(made)}\n`);
    this.keep(made);
  }

  private keep(entry: Entry): void {
    const before = this.entries.get(entry.call);
    if (before?.reply === undefined || entry.reply !== undefined) this.entries.set(entry.call, entry);
  }
}

/** The model with its replies recorded, and asked only for what is not recorded yet. */
export const recorded = (model: LanguageModel, cassette: Cassette): LanguageModel => ({
  name: model.name,
  pure: model.pure,
  frugal: model.frugal,
  ask: async (request, watch) => {
    const found = cassette.find(request);
    if (found?.ok) return found;
    const differing = cassette.differing(request);
    if (differing !== undefined) return missed(request, differing);
    const reply = await model.ask(request, watch);
    cassette.record(request, reply);
    return reply;
  },
});

/** Plays a cassette and nothing else: a call that is not on it fails. */
export const replayed = (name: string, cassette: Cassette): LanguageModel => ({
  name,
  pure: false,
  frugal: name !== "offline",
  ask: async (request) => cassette.find(request) ?? missed(request, cassette.differing(request)),
});

const missed = ({ call }: ModelRequest, differing: string | undefined): ModelReply => ({
  ok: false,
  failure: {
    kind: "missing",
    detail: differing === undefined ? keyOf(call) : `${keyOf(call)}: ${differing}`,
  },
});

export const keyOf = (call: CallKey): string =>
  `${call.tick}/${call.villager}/${call.purpose}/${call.ordinal}/${call.vote}/${call.attempt}`;

function parse(line: string): Entry | undefined {
  try {
    return entry.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

const sha = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

function hashesOf(request: ModelRequest): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const section of request.sections) hashes[section.name] = sha(section.lines.join("\n"));
  hashes.rest = sha(JSON.stringify([request.schema, request.language, request.seed, request.purpose]));
  return hashes;
}
