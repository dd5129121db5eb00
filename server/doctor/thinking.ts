/**
 * Does the model think before it answers, and can it be told not to? Seen by the tokens that the server counts beyond
 * those of the answer. Most decisions of a villager need no thinking, and it is paid for.
 */
import { type Finding, finding } from "./finding.ts";
import type { Patient } from "./patient.ts";

/** Tokens beyond the answer's own that are no thinking yet: marks, and another vocabulary's count. */
const slack = 40;
const otherwise = 1.6;

export async function probeThinking(patient: Patient): Promise<Finding> {
  const [sample] = patient.samples.slice(-1);
  const thought = async (think?: false): Promise<number | undefined> => {
    const { model } = await patient.reach(think === undefined ? {} : { settings: { think } });
    const reply = await model.ask(sample as (typeof patient.samples)[number]);
    if (reply.usage === undefined) return undefined;
    const own = reply.ok ? patient.tokensOf(reply.text) : 0;
    return reply.usage.reply > own * otherwise + slack ? reply.usage.reply - own : 0;
  };
  const asItIs = await thought();
  if (asItIs === undefined) return finding("thinking", "note", "uncounted");
  if (asItIs === 0) return finding("thinking", "good", "none");
  const off = patient.settings.think === false ? asItIs : await thought(false);
  const facts = { tokens: asItIs, model: patient.name };
  return off === 0
    ? finding("thinking", "note", "switchable", facts)
    : finding("thinking", "note", "always", facts);
}
