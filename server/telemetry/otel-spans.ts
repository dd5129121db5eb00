/**
 * Spans by OpenTelemetry, sent over OTLP/HTTP, with the attribute names of its conventions for generative AI
 * (https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/). The packages are loaded when the environment
 * names a receiver, and never otherwise.
 */
import type { AttributeValue, Tracer } from "@opentelemetry/api";
import type { CallEnd, CallFacts, CallSpans } from "./call-spans.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

const endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] as const;
const serviceName = "hamlet";
/** Values by which prompts and replies are put into spans; the later two are the newer names of the same. */
const showing: ReadonlySet<string> = new Set(["true", "span_only", "span_and_event"]);

/** Whether the environment asks for spans. */
export function wantsSpans(env: Environment): boolean {
  if (env.OTEL_SDK_DISABLED?.toLowerCase() === "true" || env.OTEL_TRACES_EXPORTER === "none") return false;
  return env.OTEL_TRACES_EXPORTER === "otlp" || endpoints.some((name) => (env[name] ?? "") !== "");
}

export async function createOtelSpans(env: Environment): Promise<CallSpans> {
  // The packages read where and how to send from the environment of the process; an `.env` file has its say too.
  for (const [name, value] of Object.entries(env)) if (name.startsWith("OTEL_")) process.env[name] ??= value;
  const [{ SpanKind, SpanStatusCode }, sdk, resources, exporter] = await Promise.all([
    import("@opentelemetry/api"),
    import("@opentelemetry/sdk-trace"),
    import("@opentelemetry/resources"),
    exporterOf(env),
  ]);
  const named = resources.detectResources({ detectors: [resources.envDetector] });
  const resource = resources.resourceFromAttributes({ "service.name": serviceName }).merge(named);
  const provider = new sdk.TracerProvider({
    resource,
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  });
  const tracer: Tracer = provider.getTracer(serviceName);
  const shows = showing.has(env.OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT?.toLowerCase() ?? "");
  return {
    begin(facts) {
      const attributes = { ...factsOf(facts), ...(shows ? contentOf(facts) : {}) };
      const name = `${facts.operation} ${facts.model}`;
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes });
      return (end) => {
        span.setAttributes({ ...endOf(end), ...(shows ? replyOf(end) : {}) });
        if (end.failure) span.setStatus({ code: SpanStatusCode.ERROR, message: end.failure });
        span.end();
      };
    },
    flush: () => provider.forceFlush().catch(() => {}),
  };
}

async function exporterOf(env: Environment) {
  const protocol = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? env.OTEL_EXPORTER_OTLP_PROTOCOL;
  const { OTLPTraceExporter } =
    protocol === "http/json"
      ? await import("@opentelemetry/exporter-trace-otlp-http")
      : await import("@opentelemetry/exporter-trace-otlp-proto");
  return new OTLPTraceExporter();
}

type Attributes = Record<string, AttributeValue>;

/** Only what is known. */
const known = (attributes: Record<string, AttributeValue | undefined>): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as Attributes;

function factsOf(facts: CallFacts): Attributes {
  const { protocol, hostname, port } = addressOf(facts.at);
  const chat = facts.operation === "chat";
  return known({
    "gen_ai.operation.name": facts.operation,
    "gen_ai.provider.name": facts.provider,
    "gen_ai.request.model": facts.model,
    "gen_ai.output.type": chat ? "json" : undefined,
    "gen_ai.request.seed": facts.seed,
    "gen_ai.request.temperature": facts.temperature,
    "gen_ai.request.max_tokens": facts.mostTokens,
    "server.address": hostname,
    "server.port": port === "" ? (protocol === "https:" ? 443 : 80) : Number(port),
    "hamlet.call": facts.call,
    "hamlet.purpose": facts.purpose,
    "hamlet.villager": facts.villager,
  });
}

/** An address without a scheme is one of plain HTTP, as Ollama has it. */
const addressOf = (at: string): URL => new URL(at.includes("://") ? at : `http://${at}`);

const endOf = ({ failure, usage, finish, dimensions }: CallEnd): Attributes =>
  known({
    "error.type": failure,
    "gen_ai.usage.input_tokens": usage?.prompt,
    "gen_ai.usage.cache_read.input_tokens": usage && usage.cached > 0 ? usage.cached : undefined,
    "gen_ai.usage.output_tokens": usage && dimensions === undefined ? usage.reply : undefined,
    "gen_ai.response.finish_reasons": finish === undefined ? undefined : [finish],
    "gen_ai.embeddings.dimension.count": dimensions,
  });

const text = (content: string) => ({ type: "text", content });

function contentOf(facts: CallFacts): Attributes {
  const { system, user } = facts.content();
  const messages = user.map((content) => ({ role: "user", parts: [text(content)] }));
  return known({
    "gen_ai.system_instructions": system === undefined ? undefined : JSON.stringify([text(system)]),
    "gen_ai.input.messages": JSON.stringify(messages),
  });
}

const replyOf = (end: CallEnd): Attributes =>
  end.text === undefined
    ? {}
    : {
        "gen_ai.output.messages": JSON.stringify([
          { role: "assistant", parts: [text(end.text)], finish_reason: end.finish ?? "stop" },
        ]),
      };
