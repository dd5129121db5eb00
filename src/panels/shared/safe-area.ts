/** Measures which edges of the picture lie beneath panels, so that the camera and the bubbles keep clear of them. */
import { stage } from "../../store/stage.ts";

/** Panels wider than this part of the page leave the rest above them, not beside them. */
const wide = 0.6;

/** Keeps `stage.safe` up to date with what lies in the element, until it is stopped. */
export function watchSafeArea(hud: HTMLElement): () => void {
  const measure = (): void => {
    const { safe } = stage;
    const { innerWidth: width, innerHeight: height } = window;
    const boxes = (name: string): DOMRect[] =>
      [...hud.querySelectorAll(name)]
        .map((element) => element.getBoundingClientRect())
        .filter((b) => b.height > 0);
    const sides = boxes(".side-panel, .villager");
    const [beside, above] = [
      sides.filter((b) => b.width < width * wide),
      sides.filter((b) => b.width >= width * wide),
    ];
    safe.top = Math.max(0, ...boxes(".masthead, .news-line").map((b) => b.bottom));
    safe.bottom = Math.max(
      0,
      ...boxes(".people, .bar, .notice")
        .concat(above)
        .map((b) => height - b.top),
    );
    safe.right = Math.max(0, ...beside.filter((b) => b.left > width / 2).map((b) => width - b.left));
    safe.left = Math.max(0, ...beside.filter((b) => b.left <= width / 2).map((b) => b.right));
  };
  const size = new ResizeObserver(measure);
  const look = (): void => {
    size.disconnect();
    for (const element of [
      hud,
      ...hud.querySelectorAll(".hud-top, .hud-top > *, .dock, .dock > *, .side-panel, .villager"),
    ])
      size.observe(element);
  };
  const changes = new MutationObserver(look);
  for (const element of [hud, ...hud.querySelectorAll(".hud-top, .dock")])
    changes.observe(element, { childList: true });
  look();
  return () => {
    size.disconnect();
    changes.disconnect();
  };
}
