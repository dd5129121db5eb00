/** The moment shown, in the page's address: `#t=TICK` while one looks back, nothing at the present of a live run. */
import { type Shown, shown } from "./shown.ts";

/** The tick that an address asks for; undefined when it asks for none. */
export function tickOf(hash: string): number | undefined {
  const text = new URLSearchParams(hash.replace(/^#/, "")).get("t");
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

const hashOf = (now: Shown): string => (now.atLive ? "" : `#t=${Math.floor(now.cursor)}`);

/** Milliseconds from a change to the address that tells it. */
const pause = 600;

/** Keeps the address up to date and follows it when the reader changes it, until it is stopped. */
export function keepAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    timer = undefined;
    const now = shown.getState();
    if (now.link.state === "loading" || now.end < 0) return;
    history.replaceState(null, "", hashOf(now) || location.pathname + location.search);
  };
  const stop = shown.subscribe((now) => {
    if (timer === undefined && hashOf(now) !== location.hash) timer = setTimeout(write, pause);
  });
  const read = (): void => {
    const tick = tickOf(location.hash);
    if (tick !== undefined) shown.getState().seek(tick);
  };
  addEventListener("hashchange", read);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener("hashchange", read);
  };
}
