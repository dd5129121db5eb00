/** The keys of the page. Fields, buttons and the time line keep the keys they need themselves. */
import { toggleBookmark } from "../store/bookmarks.ts";
import { shown } from "../store/shown.ts";
import { view } from "../store/view.ts";
import { changeSpeed, stepByEvent, stepByMoment, stepByNews, togglePlay } from "./bar/commands.ts";
import { savePicture } from "./picture/save-picture.ts";

const commands: Record<string, () => void> = {
  " ": togglePlay,
  arrowleft: () => stepByNews(-1),
  arrowright: () => stepByNews(1),
  n: () => stepByMoment(1),
  p: () => stepByMoment(-1),
  ".": () => stepByEvent(1),
  ",": () => stepByEvent(-1),
  "+": () => changeSpeed(1),
  "=": () => changeSpeed(1),
  "-": () => changeSpeed(-1),
  "0": () => shown.getState().askFit(),
  "[": () => showNeighbour(-1),
  "]": () => showNeighbour(1),
  f: toggleFollow,
  c: () => shown.getState().setDirector(!shown.getState().director),
  l: () => shown.getState().goLive(),
  r: () => shown.getState().setReading(!shown.getState().reading),
  b: toggleBookmark,
  i: () => void savePicture(),
  v: () => view.setState(({ feed }) => ({ feed: !feed })),
  "?": () => view.setState(({ help }) => ({ help: !help })),
  escape: leave,
};

/** Listens to the keyboard until it is stopped. */
export function startKeyboard(): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTakenBy(event.target, event.key)) return;
    const command = commands[event.key.toLowerCase()];
    if (!command) return;
    event.preventDefault();
    command();
  };
  addEventListener("keydown", press);
  return () => removeEventListener("keydown", press);
}

/** A field takes every key but Escape; a button takes the space bar, a tab the arrows. */
function isTakenBy(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches("input:not([type=checkbox]), textarea, select")) return key !== "Escape";
  if (key.startsWith("Arrow")) return target.matches("[role=tab], [role=slider]");
  return key === " " && target.matches("button, input, summary, a");
}

function toggleFollow(): void {
  const { selected, followed, follow } = shown.getState();
  follow(followed === null ? selected : null);
}

/** Shows the villager before or after the one shown, in the order of the scenario. */
function showNeighbour(direction: -1 | 1): void {
  const { world, selected, select, follow } = shown.getState();
  const order = world?.order ?? [];
  const at = selected === null ? (direction > 0 ? -1 : 0) : order.indexOf(selected);
  const next = order[(at + direction + order.length) % order.length];
  if (next === undefined) return;
  select(next);
  follow(next);
}

/** Closes what was opened last. */
function leave(): void {
  const { selected, asked, select, askWhy, follow } = shown.getState();
  const { help, feed } = view.getState();
  if (help) view.setState({ help: false });
  else if (asked !== null) askWhy(null);
  else if (selected !== null) select(null);
  else if (feed) view.setState({ feed: false });
  else follow(null);
}
