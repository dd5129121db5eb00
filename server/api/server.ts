/** The server of one hall: HTTP and WebSocket on one port. */
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { bad, good, problem, type Result } from "#village/errors";
import { createAdmit, type Keys } from "./access.ts";
import { createApp } from "./app.ts";
import type { AppFolders } from "./files.ts";
import type { Hall } from "./hall.ts";
import { attachLiveSocket } from "./live-socket.ts";

export interface Listening {
  port: number;
  close(): Promise<void>;
}

export interface ListenOptions {
  host: string;
  port: number;
  /** Of a shared village; without them everybody is a host. */
  keys?: Keys | undefined;
}

export function listen(
  hall: Hall,
  folders: AppFolders,
  { host, port, keys }: ListenOptions,
): Promise<Result<Listening>> {
  const admit = createAdmit(keys, host);
  return new Promise((resolve) => {
    const { fetch } = createApp(hall, folders, admit);
    const server = serve({ fetch, hostname: host, port }, (address) => {
      const sockets = attachLiveSocket(server, hall, admit);
      const close = async (): Promise<void> => {
        for (const viewer of sockets.clients) viewer.terminate();
        await new Promise((closed) => server.close(closed));
      };
      resolve(good({ port: address.port, close }));
    }) as Server;
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(bad(problem("serve.port", { port, host, detail: error.code ?? String(error) })));
    });
  });
}
