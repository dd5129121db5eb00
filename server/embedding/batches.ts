/**
 * Gathers texts into requests: those asked for in one turn of the event loop, or while all requests that may be under
 * way are, go together. A vector belongs to its text whatever it was sent with, so nothing but time depends on it.
 */
import type { ModelFailure } from "../model/language-model.ts";

export type OneReply = { ok: true; vector: Float32Array } | { ok: false; failure: ModelFailure };
export type ManyReply = { ok: true; vectors: readonly Float32Array[] } | { ok: false; failure: ModelFailure };

interface Waiting {
  text: string;
  settle(reply: OneReply): void;
}

export class Batches {
  private waiting: Waiting[] = [];
  private underWay = 0;
  private due = false;

  constructor(
    private readonly limits: { batch: number; concurrency: number },
    private readonly send: (texts: readonly string[]) => Promise<ManyReply>,
  ) {}

  embed(text: string): Promise<OneReply> {
    return new Promise((settle) => {
      this.waiting.push({ text, settle });
      if (this.due) return;
      this.due = true;
      setImmediate(() => {
        this.due = false;
        this.go();
      });
    });
  }

  private go(): void {
    while (this.waiting.length > 0 && this.underWay < this.limits.concurrency)
      void this.sendOff(this.waiting.splice(0, this.limits.batch));
  }

  private async sendOff(batch: readonly Waiting[]): Promise<void> {
    this.underWay++;
    const reply = await this.send(batch.map(({ text }) => text));
    this.underWay--;
    for (const [i, { settle }] of batch.entries())
      settle(reply.ok ? { ok: true, vector: reply.vectors[i] as Float32Array } : reply);
    this.go();
  }
}
