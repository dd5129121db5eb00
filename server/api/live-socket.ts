/** WebSocket: a viewer gets the log from where it stands and every tick after, and may set pace and pause. */
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { trustLine } from "#village/log-line";
import { clientMessage, type ServerMessage } from "#village/protocol";
import type { Hall } from "./hall.ts";

const path = /^\/api\/runs\/([^/]+)\/live$/;

export function attachLiveSocket(server: Server, hall: Hall): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1 << 16 });
  server.on("upgrade", (request, socket, head) => {
    const url = new URL(request.url ?? "/", "http://village");
    const run = path.exec(url.pathname)?.[1];
    if (run === undefined || !hall.isLive(decodeURIComponent(run)) || !sameOrigin(request.headers)) {
      socket.end("HTTP/1.1 404 Not Found\r\n\r\n");
      return;
    }
    const after = Number(url.searchParams.get("after") ?? -1);
    sockets.handleUpgrade(
      request,
      socket,
      head,
      (viewer) => void serve(viewer, hall, decodeURIComponent(run), after),
    );
  });
  return sockets;
}

/** A page of another site must not steer a village on this machine. */
function sameOrigin(headers: { origin?: string | undefined; host?: string | undefined }): boolean {
  return headers.origin === undefined || new URL(headers.origin).host === headers.host;
}

async function serve(viewer: WebSocket, hall: Hall, run: string, after: number): Promise<void> {
  const send = (message: ServerMessage): void => viewer.send(JSON.stringify(message));
  const waiting: ServerMessage[] = [];
  let caughtUp = false;
  const stop = hall.listen((message) => (caughtUp ? send(message) : void waiting.push(message)));
  viewer.on("close", stop);
  viewer.on("error", () => viewer.terminate());
  viewer.on("message", (data) => steer(hall, String(data)));
  const status = hall.pacer?.status();
  if (!status) return viewer.close();
  const events = [];
  for await (const line of hall.events(run, after)) events.push(trustLine(line));
  send({ type: "events", tick: status.tick, events: events.filter((e) => e.t <= status.tick) });
  send({ type: "status", status });
  for (const message of waiting) send(message);
  caughtUp = true;
}

function steer(hall: Hall, text: string): void {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return;
  }
  const message = clientMessage.safeParse(json);
  if (!message.success) return;
  if (message.data.type === "speed") hall.pacer?.setSpeed(message.data.speed);
  else hall.pacer?.setPaused(message.data.paused);
}
