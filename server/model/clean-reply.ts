/** What a model wrote around its answer is taken away: thinking, in tags, and a fence of code. */
const thought = /<(think|thinking|thought|reasoning)>[\s\S]*?<\/\1>/gi;
/** A server that began the thought itself sends only its end. */
const beheaded = /^[\s\S]*<\/(?:think|thinking|thought|reasoning)>/i;
const unended = /<(?:think|thinking|thought|reasoning)>[\s\S]*$/i;
const fence = /^```[a-z]*\s*\n?([\s\S]*?)\n?```$/i;

/** The answer alone; empty when there is nothing but thinking. */
export function cleanReply(text: string): string {
  const spoken = text.replace(thought, "").replace(beheaded, "").replace(unended, "").trim();
  return fence.exec(spoken)?.[1]?.trim() ?? spoken;
}
