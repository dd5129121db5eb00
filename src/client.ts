/** Composes the client: language, the run, the picture, the panels. */
import "@fontsource/alegreya/400.css";
import "@fontsource/alegreya/400-italic.css";
import "@fontsource/alegreya/700.css";
import "@fontsource/source-sans-3/400.css";
import "@fontsource/source-sans-3/600.css";
import "./styles/page.css";
import "./styles/hud.css";
import "./styles/bar.css";
import "./styles/villager.css";
import "./styles/tabs.css";
import "./styles/why.css";
import "./styles/states.css";
import "./styles/small.css";
import { takeKey } from "./connection/key.ts";
import { startKeyboard } from "./panels/keyboard.ts";
import { mountPanels } from "./panels/mount.tsx";
import { hasWebGl } from "./panels/shared/has-webgl.ts";
import { startLanguage } from "./panels/words/language.ts";
import { startLetters } from "./panels/words/letters.ts";
import { readAddress } from "./store/address.ts";
import { startBookmarks } from "./store/bookmarks.ts";
import { startFindings } from "./store/findings.ts";
import { startFrameClock } from "./store/frame-clock.ts";
import { keepAddress } from "./store/keep-address.ts";
import { keepTrying } from "./store/keep-trying.ts";
import { startMeanwhile } from "./store/meanwhile.ts";
import { startMoments } from "./store/moment.ts";
import { startPresence } from "./store/presence.ts";
import { openRun } from "./store/session.ts";
import { offerTinker } from "./store/tinker.ts";

const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

await startLanguage(location.search, navigator.languages);
const { search, hash, origin } = location;
openRun({ server: origin, key: takeKey(hash), address: readAddress(search, hash) });
const drawn = hasWebGl();
startFrameClock(drawn);
startMoments();
startBookmarks();
startMeanwhile();
startFindings(async (language) =>
  (await keepTrying(() => import("./match-words.ts"))).matchWordsOf(language),
);
startKeyboard();
keepAddress();
startPresence();
offerTinker();
startLetters();
mountPanels(element("panels"), drawn);
if (drawn) {
  const { startVillage } = await keepTrying(() => import("./scenes/start.ts"));
  startVillage(element("village"));
}
