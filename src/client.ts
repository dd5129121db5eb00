/** Composes the client: language, the run, the picture, the panels. */
import "@fontsource/alegreya/latin-400.css";
import "@fontsource/alegreya/latin-400-italic.css";
import "@fontsource/alegreya/latin-700.css";
import "@fontsource/source-sans-3/latin-400.css";
import "@fontsource/source-sans-3/latin-600.css";
import "./styles/page.css";
import "./styles/hud.css";
import "./styles/bar.css";
import "./styles/villager.css";
import "./styles/states.css";
import "./styles/small.css";
import { startKeyboard } from "./panels/keyboard.ts";
import { mountPanels } from "./panels/mount.tsx";
import { hasWebGl } from "./panels/shared/has-webgl.ts";
import { startLanguage } from "./panels/words/language.ts";
import { keepAddress, tickOf } from "./store/address.ts";
import { startFrameClock } from "./store/frame-clock.ts";
import { startMoments } from "./store/moment.ts";
import { openRun } from "./store/session.ts";
import { offerTinker } from "./store/tinker.ts";

const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

await startLanguage(location.search, navigator.languages);
const run = new URLSearchParams(location.search).get("run") ?? undefined;
openRun({ server: location.origin, run, tick: tickOf(location.hash) });
startFrameClock();
startMoments();
startKeyboard();
keepAddress();
offerTinker();
const drawn = hasWebGl();
mountPanels(element("panels"), drawn);
if (drawn) {
  const { startVillage } = await import("./scenes/start.ts");
  startVillage(element("village"));
}
