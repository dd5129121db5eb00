/** Asks why of what an address names, once the log is there. */
import { chronicleOf } from "./chronicle.ts";
import { keepTrying } from "./keep-trying.ts";
import { shown } from "./shown.ts";

/** `mark`: as in `markOf`; what the log does not have is passed over. */
export async function askAgain(mark: string | undefined): Promise<void> {
  const { timeline } = shown.getState();
  if (mark === undefined || !timeline) return;
  const { linkOfMark } = await keepTrying(() => import("#village/why/mark"));
  const link = linkOfMark(chronicleOf(timeline), mark);
  const now = shown.getState();
  if (link && now.timeline === timeline && now.selected === link.by) now.askWhy(link);
}
