/** The thread: from a link back cause by cause to the first, by the weightiest of the causes each time. */
import type { Chronicle } from "../chronicle.ts";
import { causesOf } from "./causes.ts";
import { keyOf, type Link } from "./link.ts";

/** A thread is never longer; it cannot go round either, since each link is taken once. */
const longest = 60;

export function threadOf(chronicle: Chronicle, link: Link): Link[] {
  const thread = [link];
  const known = new Set([keyOf(link)]);
  while (thread.length < longest) {
    const next = causesOf(chronicle, thread[thread.length - 1] as Link).find(
      (cause) => !known.has(keyOf(cause)),
    );
    if (!next) break;
    thread.push(next);
    known.add(keyOf(next));
  }
  return thread;
}
