/** The keys of the page. Fields, buttons and the time line keep the keys they need themselves. */
import { shown } from "../store/shown.ts";
import { changeSpeed, stepByNews, togglePlay } from "./bar/commands.ts";

const commands: Record<string, () => void> = {
  " ": togglePlay,
  arrowleft: () => stepByNews(-1),
  arrowright: () => stepByNews(1),
  "+": () => changeSpeed(1),
  "=": () => changeSpeed(1),
  "-": () => changeSpeed(-1),
  f: toggleFollow,
  l: () => shown.getState().goLive(),
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

/** A field takes every key; a button takes the space bar. */
function isTakenBy(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches("input, textarea, select")) return true;
  return key === " " && target.matches("button");
}

function toggleFollow(): void {
  const { selected, followed, follow } = shown.getState();
  follow(followed === null ? selected : null);
}

function leave(): void {
  const { selected, select, follow } = shown.getState();
  if (selected !== null) select(null);
  else follow(null);
}
