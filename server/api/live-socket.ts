/** WebSocket: whoever is let in gets the log from where it stands and every tick after; a host may set pace and pause. */
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { liveProtocol } from "#village/protocol";
import type { Admit } from "./access.ts";
import type { Hall } from "./hall.ts";
import { LiveViewer } from "./live-viewer.ts";

const path = /^\/api\/runs\/([^/]+)\/live$/;

/** Readers at once, at most. */
const mostReaders = 256;
/** Milliseconds between two looks at who is still there. */
const pulse = 30_000;

export function attachLiveSocket(server: Server, hall: Hall, admit: Admit): WebSocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 1 << 16,
    handleProtocols: (offered) => offered.has(liveProtocol) && liveProtocol,
  });
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    const url = new URL(request.url ?? "/", "http://village");
    const run = decoded(path.exec(url.pathname)?.[1]);
    const admission = admit((name) => headerOf(request, name));
    if (!admission.ok) return refuse(socket, "403 Forbidden", admission.code);
    if (run === undefined || !hall.isLive(run)) return refuse(socket, "404 Not Found", "run.not-found");
    if (sockets.clients.size >= mostReaders) return refuse(socket, "503 Service Unavailable", "access.full");
    const after = Number(url.searchParams.get("after") ?? -1);
    sockets.handleUpgrade(request, socket, head, (reader) => {
      keepPulse(reader);
      new LiveViewer(reader, hall, run, admission.role, Number.isSafeInteger(after) ? after : -1);
    });
  });
  return sockets;
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(",") : value;
}

function refuse(socket: Duplex, status: string, code: string): void {
  const body = JSON.stringify({ code });
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
}

/** Ends a connection whose other side no longer answers. */
function keepPulse(reader: WebSocket): void {
  let there = true;
  reader.on("pong", () => {
    there = true;
  });
  const timer = setInterval(() => {
    if (!there) return reader.terminate();
    there = false;
    reader.ping();
  }, pulse);
  reader.on("close", () => clearInterval(timer));
}
