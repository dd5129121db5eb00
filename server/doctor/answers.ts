/**
 * Does the model give answers of the asked form? Each form in which one can be asked for (schema, JSON mode, text) is
 * tried by itself with a prompt of every purpose, and every answer is read and held against its schema.
 */
import { z } from "zod";
import type { Problem } from "#village/errors";
import { readJson } from "../mind/read-json.ts";
import type { ModelFailure, ModelReply } from "../model/language-model.ts";
import { type Finding, finding } from "./finding.ts";
import type { Patient } from "./patient.ts";

const forms = ["schema", "json", "text"] as const;

/** An answer that a villager's mind would ask for once more is no harm while it is rare. */
const enough = 0.7;

/** Failures of one call that say nothing of the form, and end the examination. */
const fatal: ReadonlySet<ModelFailure["kind"]> = new Set([
  "authentication",
  "quota",
  "rate",
  "connection",
  "time-out",
  "server",
]);

export async function probeAnswers(
  patient: Patient,
  problemOf: (failure: ModelFailure) => Problem,
): Promise<Finding> {
  const told = patient.settings.form;
  let last: ModelFailure | undefined;
  for (const form of told === undefined ? forms : [told]) {
    const { model } = await patient.reach({ settings: { form } });
    const replies: ModelReply[] = [];
    for (const sample of patient.samples) {
      const reply = await model.ask(sample);
      if (!reply.ok && fatal.has(reply.failure.kind))
        return finding("answers", "bad", "failed", { form }, problemOf(reply.failure));
      replies.push(reply);
      if (!reply.ok && isRefusal(reply.failure)) break;
    }
    const faults = replies.map((reply, i) => faultOf(reply, patient.samples[i]?.schema));
    const fit = faults.filter((fault) => fault === undefined).length;
    const facts = { form, fit, asked: patient.samples.length };
    if (fit >= enough * patient.samples.length)
      return finding("answers", form === forms[0] && fit === facts.asked ? "good" : "note", "fit", facts);
    last = faults.find((fault) => fault !== undefined);
  }
  return finding("answers", "bad", "unfit", {}, problemOf(last ?? { kind: "schema", detail: "" }));
}

/** The server takes no answers of this form at all. */
const isRefusal = ({ kind }: ModelFailure): boolean => kind === "refused" || kind === "missing";

export function faultOf(reply: ModelReply, schema: unknown): ModelFailure | undefined {
  if (!reply.ok) return reply.failure;
  const json = readJson(reply.text);
  if (!json) return { kind: "unreadable", detail: reply.text.slice(0, 120) };
  const [issue] = z.fromJSONSchema(lenient(schema)).safeParse(json.value).error?.issues ?? [];
  return issue && { kind: "schema", detail: `${issue.path.join(".") || "·"}: ${issue.message}` };
}

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

/** As a villager's mind reads it: what has a default may be left out, and what was not asked for is passed over. */
function lenient(schema: unknown): JsonSchema {
  if (Array.isArray(schema)) return schema.map(lenient) as unknown as JsonSchema;
  if (typeof schema !== "object" || schema === null) return schema as JsonSchema;
  const parts = Object.entries(schema).filter(([key]) => key !== "additionalProperties");
  const made = Object.fromEntries(parts.map(([key, part]) => [key, lenient(part)]));
  const { required, properties } = schema as { required?: string[]; properties?: Record<string, object> };
  if (required && properties)
    return { ...made, required: required.filter((name) => !("default" in (properties[name] ?? {}))) };
  return made;
}
