/**
 * The picture in the page's address, so that a reload and a link restore it.
 *
 *     ?run=willowbrook-001&lang=en#t=1200&follow=ida&panel=ida&tab=memory&why=act,ida,1188,k3x0&cam=412,180,3&still
 *     …&panel=ida&tab=memory&cited=214    …&panel=ida&tab=talks&talk=1188/ida
 *
 * `why`: what the panel is asked the reason of; `cited`: the memory pointed at, by its index; `talk`: the one that is
 * open, with no name where none is. No `t` at the present of a live run; `cam` only where nobody else moves
 * the camera; `still` when time stands.
 */
import { markOf } from "#village/why/link";
import { type Aim, type PanelTab, panelTabs, type Shown } from "./shown.ts";

export interface Address {
  run?: string;
  language?: string;
  tick?: number;
  followed?: string;
  selected?: string;
  tab?: PanelTab;
  /** The memory pointed at, by its index. */
  cited?: number;
  /** The talk that is open; "" = none. */
  talk?: string;
  /** The mark of what the panel is asked the reason of. */
  why?: string;
  aim?: Aim;
  still?: boolean;
}

/** What an address asks for; what cannot be read is left out. */
export function readAddress(search: string, hash: string): Address {
  const query = new URLSearchParams(search);
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const talk = parts.get("talk");
  const read = {
    run: query.get("run") || undefined,
    language: query.get("lang") || undefined,
    tick: readCount(parts.get("t")),
    followed: parts.get("follow") || undefined,
    selected: parts.get("panel") || undefined,
    tab: panelTabs.find((tab) => tab === parts.get("tab")),
    cited: readCount(parts.get("cited")),
    talk: talk !== null && /^(\d{1,9}\/.+)?$/.test(talk) ? talk : undefined,
    why: parts.get("why") || undefined,
    aim: readAim(parts.get("cam")),
    still: parts.has("still") || undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** Query and hash of an address, without what is not asked for. */
export function writeAddress(address: Address): string {
  const { run, language, tick, followed, selected, tab, cited, talk, why, aim, still } = address;
  const query = joined([
    ["run", run],
    ["lang", language],
  ]);
  const hash = joined([
    ["t", tick],
    ["follow", followed],
    ["panel", selected],
    ["tab", tab],
    ["cited", cited],
    ["talk", talk],
    ["why", why],
    ["cam", aim && [aim.x, aim.y, aim.zoom].map((value) => Math.round(value * 100) / 100).join(",")],
    ["still", still === true ? "" : undefined],
  ]);
  return (query && `?${query}`) + (hash && `#${hash}`);
}

/** The address of what is shown. */
export function addressOf(now: Shown): Address {
  const { run, language, followed, selected, asked, director, camera, playing, atLive } = now;
  const { x, y, zoom } = camera;
  const free = followed === null && !director && camera.view.w > 0;
  return {
    ...(run ? { run: run.id } : {}),
    language,
    ...(atLive ? {} : { tick: Math.floor(now.cursor) }),
    ...(followed === null ? {} : { followed }),
    ...(selected === null ? {} : { selected, ...tabOf(now) }),
    ...(asked === null ? {} : { why: markOf(asked) }),
    ...(free ? { aim: { x, y, zoom } } : {}),
    ...(playing ? {} : { still: true }),
  };
}

/** The tab of the panel, and what is open in it. */
function tabOf({ tab, cited, talk }: Shown): Address {
  if (tab === "memory" && cited !== null) return { tab, cited };
  if (tab === "talks" && talk !== null) return { tab, talk };
  return tab === panelTabs[0] ? {} : { tab };
}

/** What an address asks of the store, its tick and question apart; whoever is not in this village is passed over. */
export function picked(address: Address, villagers: readonly string[]): Partial<Shown> {
  const { followed, selected, tab, cited, talk, aim, still } = address;
  const known = (id: string | undefined): string | null =>
    id !== undefined && villagers.includes(id) ? id : null;
  const follows = known(followed);
  return {
    selected: known(selected),
    tab: tab ?? panelTabs[0],
    cited: cited ?? null,
    talk: talk ?? null,
    asked: null,
    followed: follows,
    ...(aim || follows !== null ? { director: false } : {}),
    ...(aim ? { aim } : {}),
    ...(still === true ? { playing: false, atLive: false } : {}),
  };
}

const readCount = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

function readAim(text: string | null): Aim | undefined {
  const [x, y, zoom, ...more] = (text ?? "").split(",").map(Number);
  if (x === undefined || y === undefined || zoom === undefined || more.length > 0) return undefined;
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : undefined;
}

const joined = (parts: [name: string, value: string | number | undefined][]): string =>
  parts
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === "" ? name : `${name}=${encodeURIComponent(value as string | number)}`))
    .join("&")
    .replaceAll("%2C", ",")
    .replaceAll("%2F", "/");
