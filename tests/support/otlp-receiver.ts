/** A receiver of OTLP over HTTP: keeps the spans that come as JSON, and notes what comes in another form. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Value = {
  stringValue?: string;
  intValue?: number | string;
  doubleValue?: number;
  arrayValue?: { values: Value[] };
};
interface Sent {
  resourceSpans: {
    resource: { attributes: { key: string; value: Value }[] };
    scopeSpans: { spans: SentSpan[] }[];
  }[];
}
interface SentSpan {
  name: string;
  kind: number;
  status: { code: number; message?: string };
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: Value }[];
}

export interface ReceivedSpan extends Omit<SentSpan, "attributes"> {
  attributes: Record<string, unknown>;
  service: unknown;
}

export interface OtlpReceiver {
  url: string;
  spans: ReceivedSpan[];
  /** Of each request: path, content type, bytes, and its headers. */
  requests: { path: string; type: string; bytes: number; headers: NodeJS.Dict<string | string[]> }[];
  close(): Promise<void>;
}

export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const spans: ReceivedSpan[] = [];
  const requests: OtlpReceiver["requests"] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts);
      const type = request.headers["content-type"] ?? "";
      requests.push({ path: request.url ?? "", type, bytes: body.length, headers: request.headers });
      if (type.includes("json")) spans.push(...read(JSON.parse(body.toString("utf8")) as Sent));
      response.writeHead(200, { "content-type": type }).end(type.includes("json") ? "{}" : "");
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    requests,
    close: () =>
      new Promise((ended) => {
        server.closeAllConnections();
        server.close(() => ended());
      }),
  };
}

const read = ({ resourceSpans }: Sent): ReceivedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        ...span,
        attributes: plain(span.attributes),
        service: plain(resource.attributes)["service.name"],
      })),
    ),
  );

const plain = (attributes: SentSpan["attributes"]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, plainValue(value)]));

function plainValue(value: Value): unknown {
  if (value.arrayValue) return value.arrayValue.values.map(plainValue);
  return value.stringValue ?? value.doubleValue ?? Number(value.intValue);
}
