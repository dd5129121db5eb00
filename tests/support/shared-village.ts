/** A shared village on a port of its own, lived by the real engine in this process. */
import { join } from "node:path";
import { orThrow } from "#village/errors";
import type { Keys } from "../../server/api/access.ts";
import { Hall } from "../../server/api/hall.ts";
import { Pacer } from "../../server/api/pacer.ts";
import { listen } from "../../server/api/server.ts";
import { compose } from "../../server/cli/compose.ts";
import { newRun } from "../../server/cli/new-run.ts";
import { LiveRun } from "../../server/run/live-run.ts";

export interface SharedVillage {
  port: number;
  url: string;
  pacer: Pacer;
  hall: Hall;
  live: LiveRun;
  close(): Promise<void>;
}

export interface SharedOptions {
  keys?: Keys;
  /** Ticks a second. */
  speed?: number;
  /** Begin at once, without waiting for a host. */
  keepGoing?: boolean;
}

/** Lives first-light in `shelf`/village. */
export async function shareVillage(
  shelf: string,
  { keys, speed = 128, keepGoing = true }: SharedOptions = {},
): Promise<SharedVillage> {
  const run = newRun("first-light", { seed: 5, thoughts: true, out: join(shelf, "village") });
  const { mind } = orThrow(await compose(run));
  const live = orThrow(
    LiveRun.open(run, { mind, concurrency: 4, onTick: (tick, events) => hall.lived(tick, events) }),
  );
  const pacer = new Pacer(live, {
    speed,
    keepGoing,
    onChange: (status) => hall.stands(status),
    troubleOf: ({ code }, villager) => ({ code, villager, told: {} }),
  });
  const hall: Hall = new Hall(run, shelf, { live, pacer }, async () => ({ ok: true, value: [] }));
  const folders = { client: shelf, art: shelf };
  const listening = orThrow(await listen(hall, folders, { host: "127.0.0.1", port: 0, keys }));
  const { port } = listening;
  if (keys) hall.share = { key: keys.viewer, base: `http://127.0.0.1:${port}` };
  const living = pacer.run();
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    pacer,
    hall,
    live,
    close: async () => {
      await listening.close();
      pacer.stop();
      await living;
      live.close();
    },
  };
}
