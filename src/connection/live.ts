/** The server's WebSocket side: one socket, until it closes. */
import { type ClientMessage, keyProtocol, liveProtocol, type ServerMessage } from "#village/protocol";

export interface Live {
  send(message: ClientMessage): void;
  close(): void;
}

export interface LiveAddress {
  /** An http address without a slash at the end. */
  base: string;
  run: string;
  /** Opens a shared village. */
  key?: string | undefined;
}

/** Listens to what happens after tick `after`. What cannot be read closes the socket. */
export function connectLive(
  { base, run, key }: LiveAddress,
  after: number,
  handlers: { open(): void; message(message: ServerMessage): void; closed(): void },
): Live {
  const url = `${base.replace(/^http/, "ws")}/api/runs/${encodeURIComponent(run)}/live?after=${after}`;
  const protocols = key === undefined ? [liveProtocol] : [liveProtocol, keyProtocol(key)];
  const socket = new WebSocket(url, protocols);
  socket.onopen = () => handlers.open();
  socket.onclose = () => handlers.closed();
  socket.onmessage = (event) => {
    const message = read(String(event.data));
    if (message) handlers.message(message);
    else socket.close();
  };
  return {
    send: (message) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    close: () => socket.close(),
  };
}

function read(text: string): ServerMessage | undefined {
  try {
    return JSON.parse(text) as ServerMessage;
  } catch {
    return undefined;
  }
}
