/** Keeps the page's address in step with what is shown, and follows it when the reader changes it. */
import { addressOf, picked, readAddress, writeAddress } from "./address.ts";
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
    const now = shown.getState();
    if (now.link.state === "loading" || now.link.state === "failed" || now.end < 0) return;
    const address = writeAddress(addressOf(now));
    if (address !== location.search + location.hash)
      history.replaceState(null, "", location.pathname + address);
  };
  const stop = shown.subscribe((now, before) => {
    if (leapsTo(before.cursor, now.cursor, now.speed)) {
      clearTimeout(timer);
      timer = undefined;
    }
    timer ??= setTimeout(write, pause);
  });
  const read = (): void => {
    const { world, seek } = shown.getState();
    if (!world) return;
    const address = readAddress(location.search, location.hash);
    if (address.tick !== undefined) seek(address.tick);
    shown.setState(picked(address, world.order));
    void askAgain(address.why);
  };
  addEventListener("hashchange", read);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener("hashchange", read);
  };
}
