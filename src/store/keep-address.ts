/**
 * Keeps the page's address in step with what is shown, and follows it when the reader changes it or goes back.
 *
 *     entry 1 ──wayBack(go)──▶ entry 2          Back: what entry 1 shows, as it was when one left it
 *     kept in step until then   kept in step from now on
 */
import { markOf } from "#village/why/link";
import { type Address, addressOf, picked, readAddress, writeAddress } from "./address.ts";
import { askAgain } from "./ask-again.ts";
import { leapsTo } from "./scrub.ts";
import { shown } from "./shown.ts";

/** Milliseconds from a change to the address that tells it; while one scrubs, from the last leap. */
const pause = 600;

/** Works until it is stopped. */
export function keepAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    timer = undefined;
    const address = addressShown();
    if (address !== undefined && address !== location.search + location.hash)
      history.replaceState(null, "", location.pathname + address);
  };
  const stop = shown.subscribe((now, before) => {
    if (leapsTo(before.cursor, now.cursor, now.speed)) {
      clearTimeout(timer);
      timer = undefined;
    }
    timer ??= setTimeout(write, pause);
  });
  const read = (): void => show(readAddress(location.search, location.hash));
  addEventListener("popstate", read);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener("popstate", read);
  };
}

/** Goes elsewhere by an entry of its own in the browser's history, so that its Back returns to what is shown now. */
export function wayBack(go: () => void): void {
  const here = addressShown();
  go();
  const there = addressShown();
  if (here === undefined || there === undefined || there === here) return;
  history.replaceState(null, "", location.pathname + here);
  history.pushState(null, "", location.pathname + there);
}

/** Undefined while no run is open. */
function addressShown(): string | undefined {
  const now = shown.getState();
  const isOpen = now.link.state !== "loading" && now.link.state !== "failed" && now.end >= 0;
  return isOpen ? writeAddress(addressOf(now)) : undefined;
}

/** A question that is asked already stays as it is. */
function show(address: Address): void {
  const { world, run, end, asked, seek, goLive } = shown.getState();
  if (!world) return;
  if (address.tick === undefined || (run?.live && address.tick > end)) goLive();
  else seek(address.tick);
  const wanted = picked(address, world.order);
  const isAsked = asked !== null && asked.by === wanted.selected && markOf(asked) === address.why;
  shown.setState({ playing: true, director: true, ...wanted, ...(isAsked ? { asked } : {}) });
  if (!isAsked) void askAgain(address.why);
}
