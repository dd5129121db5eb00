/**
 * Where in a growing file of lines the line of a key stands, so that one line is read without the rest.
 *
 * Invariants: what has been looked through is not read again; a last line without its end waits for the rest. A file
 * that became shorter (a resumed run was cut) is looked through anew.
 */
import { type FileHandle, open } from "node:fs/promises";

const piece = 1 << 20;

interface Span {
  start: number;
  length: number;
}

export class LineIndex {
  private spans = new Map<string, Span[]>();
  private read = 0;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly path: string,
    /** The keys under which a line is found. */
    private readonly keysOf: (line: string) => readonly string[],
  ) {}

  /** The lines of a key in the order of the file; none where there is no file. */
  async find(key: string): Promise<string[]> {
    const file = await open(this.path).catch(() => undefined);
    if (!file) return [];
    try {
      this.reading = this.reading.then(() => this.readOn(file));
      await this.reading;
      const lines: string[] = [];
      for (const { start, length } of this.spans.get(key) ?? []) {
        const bytes = Buffer.alloc(length);
        await file.read(bytes, 0, length, start);
        lines.push(bytes.toString("utf8"));
      }
      return lines;
    } finally {
      await file.close();
    }
  }

  private async readOn(file: FileHandle): Promise<void> {
    const { size } = await file.stat();
    if (size < this.read) {
      this.spans = new Map();
      this.read = 0;
    }
    let rest = Buffer.alloc(0);
    for (let at = this.read; at < size; ) {
      const bytes = Buffer.alloc(Math.min(piece, size - at));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      rest = this.takeLines(Buffer.concat([rest, bytes.subarray(0, bytesRead)]));
    }
  }

  /** Notes the whole lines at the head of what was read, and gives what is left. */
  private takeLines(bytes: Buffer): Buffer<ArrayBuffer> {
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      const span = { start: this.read, length: end - from };
      for (const key of this.keysOf(bytes.toString("utf8", from, end))) {
        const known = this.spans.get(key);
        if (known) known.push(span);
        else this.spans.set(key, [span]);
      }
      this.read += end - from + 1;
      from = end + 1;
    }
    return Buffer.from(bytes.subarray(from));
  }
}
