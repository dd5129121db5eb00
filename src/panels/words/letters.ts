/**
 * Letters that not every machine has. Fonts of the system come first in the styles; what they lack is taken from a
 * font that the page brings along in slices, of which a browser loads those whose letters are shown.
 */
import { keepTrying } from "../../store/keep-trying.ts";
import { shown } from "../../store/shown.ts";

/** Makes Chinese letters ready as soon as the page or the village speaks Chinese. */
export function startLetters(): void {
  const needed = (): boolean => {
    const { language, world } = shown.getState();
    return [language, world?.scenario.language].some((tag) => tag?.startsWith("zh"));
  };
  const stop = shown.subscribe(() => load());
  const load = (): void => {
    if (!needed()) return;
    stop();
    void keepTrying(() => import("@fontsource-variable/noto-sans-sc"));
  };
  load();
}
