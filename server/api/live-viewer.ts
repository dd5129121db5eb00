/**
 * One reader of the live run.
 *
 *     behind ── gets the log from the disk, as fast as it reads, then what was lived meanwhile ──▶ level
 *        ▲                                                                                         │ gets each tick
 *        └─────────────────────── more than `mostHeld` bytes wait to be sent ──────────────────────┘ as it is lived
 *
 * Invariants:
 * 1. Every tick reaches it once and in order.
 * 2. What waits in memory for it is bounded, however slowly it reads; a slow reader holds up nobody else.
 */
import type { WebSocket } from "ws";
import { clientMessage, type Role, type RunStatus, type ServerMessage } from "#village/protocol";
import { type Hall, tickOf, type Watcher } from "./hall.ts";

/** Bytes that may wait to be sent. */
const mostHeld = 1 << 20;
/** Characters of the log sent at once. */
const batchSize = 1 << 18;

export class LiveViewer implements Watcher {
  private level = false;
  /** The byte of the log after what was sent from the disk. */
  private offset = 0;
  /** The newest status, when it could not be told yet. */
  private untold: RunStatus | undefined;
  private readonly leave: () => void;

  constructor(
    private readonly socket: WebSocket,
    private readonly hall: Hall,
    private readonly run: string,
    readonly role: Role,
    /** The last tick that it has. */
    private sent: number,
  ) {
    this.leave = hall.enter(this);
    socket.on("close", this.leave);
    socket.on("error", () => socket.terminate());
    socket.on("message", (data) => this.heard(String(data)));
    this.untold = hall.pacer?.status();
    this.begin();
  }

  lived(tick: number, text: string): void {
    if (!this.level || tick <= this.sent) return;
    if (this.socket.bufferedAmount > mostHeld) {
      this.level = false;
      this.begin();
      return;
    }
    this.sent = tick;
    this.socket.send(text);
  }

  stands(status: RunStatus): void {
    if (this.level) this.tell({ type: "status", status });
    else this.untold = status;
  }

  /** What cannot be read from the disk now may be when it comes again. */
  private begin(): void {
    this.catchUp().catch(() => this.socket.terminate());
  }

  private async catchUp(): Promise<void> {
    while (this.socket.readyState === this.socket.OPEN) {
      if (this.socket.bufferedAmount > mostHeld) await this.drained();
      const end = this.hall.pacer?.status().tick ?? -1;
      if (this.sent >= end || this.sendRecent(end)) break;
      await this.sendUntil(end);
    }
    this.level = true;
    const status = this.untold;
    this.untold = undefined;
    if (status) this.tell({ type: "status", status });
  }

  /** Waits until all that was sent has gone out, or the reader. */
  private drained(): Promise<void> {
    return new Promise((done) => this.socket.ping(undefined, undefined, () => done()));
  }

  /** Sends the last ticks from memory; false when it is further behind than that. */
  private sendRecent(end: number): boolean {
    const texts = this.hall.recent.after(this.sent);
    for (const text of texts ?? []) this.socket.send(text);
    if (texts) this.sent = end;
    return texts !== undefined;
  }

  /** Sends the log up to a tick from the disk, each piece when the one before has gone out. */
  private async sendUntil(end: number): Promise<void> {
    let batch: string[] = [];
    let size = 0;
    let last = -1;
    for await (const read of this.hall.events(this.run, this.sent, this.offset)) {
      const { line } = read;
      const tick = tickOf(line);
      if (tick > end) break;
      if (tick !== last && size > batchSize) {
        if (!(await this.sendBatch(batch, last))) return;
        batch = [];
        size = 0;
      }
      last = tick;
      this.offset = read.end;
      batch.push(line);
      size += line.length;
    }
    await this.sendBatch(batch, end);
  }

  /** False when the reader has gone. */
  private sendBatch(lines: readonly string[], tick: number): Promise<boolean> {
    this.sent = tick;
    const text = `{"type":"events","tick":${tick},"events":[${lines.join(",")}]}`;
    return new Promise((done) => this.socket.send(text, (error) => done(!error)));
  }

  private tell(message: ServerMessage): void {
    if (this.socket.bufferedAmount <= mostHeld) this.socket.send(JSON.stringify(message));
  }

  private heard(text: string): void {
    const message = readMessage(text);
    if (!message) return;
    if (this.role === "viewer") {
      if (message.type !== "at") this.tell({ type: "refused", code: "access.viewer" });
      return;
    }
    const { pacer } = this.hall;
    if (message.type === "speed") pacer?.setSpeed(message.speed);
    else if (message.type === "pause") pacer?.setPaused(message.paused);
    else pacer?.noteSeen(this, message.tick);
  }
}

function readMessage(text: string) {
  try {
    return clientMessage.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
