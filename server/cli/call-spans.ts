/** The spans of this process: made when the environment asks for them, and sent off before a command ends. */
import type { CallSpans } from "../telemetry/call-spans.ts";
import { createOtelSpans, type Environment, wantsSpans } from "../telemetry/otel-spans.ts";

let made: Promise<CallSpans> | undefined;

/** Undefined, and nothing loaded, when nobody asks for them. */
export async function spansFor(env: Environment): Promise<CallSpans | undefined> {
  if (!wantsSpans(env)) return undefined;
  made ??= createOtelSpans(env);
  return made;
}

export async function flushSpans(): Promise<void> {
  await (await made)?.flush();
}
