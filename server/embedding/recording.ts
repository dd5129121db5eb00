/**
 * `embeddings.jsonl`: what an embedder of a server gave in a run, by the text, a line each: {key, vector}.
 *
 *     recorded? ──yes──▶ the recorded vector
 *         │no
 *         ▼
 *     ask the embedder ──▶ append ──▶ the recorded vector
 *
 * Invariants: a vector is appended before it is used, and used as it was recorded; no text whose vector is recorded, or
 * asked for at this moment, is asked for again; a torn last line was never used and is cut off.
 */
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { bad, good, problem, type Result } from "#village/errors";
import type { Disk } from "../run/disk.ts";
import type { EmbedUse } from "./embedder.ts";
import { packed, unpacked } from "./unit.ts";

/** A whole line; the key is a hash of embedder, use and text. */
const line = /^\{"key":"([0-9a-f]{32})","vector":"([A-Za-z0-9+/]+=*)"\}$/;

export class Recording {
  /** Where each line stands in the file. Vectors stay there: they are long, and the newest are kept elsewhere. */
  private readonly places = new Map<string, { at: number; length: number }>();
  private end = 0;

  private constructor(
    private readonly disk: Disk,
    private readonly path: string,
  ) {}

  static open(disk: Disk, path: string): Result<Recording> {
    const recording = new Recording(disk, path);
    if (!existsSync(path)) return good(recording);
    const bytes = readFileSync(path);
    let start = 0;
    for (let number = 1; start < bytes.length; number++) {
      const newline = bytes.indexOf(10, start);
      const text = bytes.toString("latin1", start, newline < 0 ? bytes.length : newline);
      const key = newline < 0 ? undefined : line.exec(text)?.[1];
      if (key === undefined) {
        if (newline >= 0 && newline + 1 < bytes.length)
          return bad(
            problem(
              "cassette.corrupt",
              { line: number, text: text.slice(0, 80) },
              { file: path, line: number },
            ),
          );
        disk.truncate(path, start);
        break;
      }
      recording.note(key, text);
      start = newline + 1;
    }
    return good(recording);
  }

  find(key: string): Float32Array | undefined {
    const place = this.places.get(key);
    if (!place) return undefined;
    const bytes = Buffer.alloc(place.length);
    const file = openSync(this.path, "r");
    try {
      readSync(file, bytes, 0, place.length, place.at);
    } finally {
      closeSync(file);
    }
    const vector = line.exec(bytes.toString("latin1"))?.[2];
    return vector === undefined ? undefined : unpacked(vector);
  }

  /** Appends vectors that are not there yet. */
  record(vectors: ReadonlyMap<string, Float32Array>): void {
    const lines = [...vectors].map(([key, vector]) => ({
      key,
      text: JSON.stringify({ key, vector: packed(vector) }),
    }));
    this.disk.append(this.path, lines.map(({ text }) => `${text}\n`).join(""));
    for (const { key, text } of lines) this.note(key, text);
  }

  private note(key: string, text: string): void {
    this.places.set(key, { at: this.end, length: text.length });
    this.end += text.length + 1;
  }
}

export const keyOf = (embedder: string, use: EmbedUse, text: string): string =>
  createHash("sha256").update(`${embedder}\n${use}\n${text}`).digest("hex").slice(0, 32);
