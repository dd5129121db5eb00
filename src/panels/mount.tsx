import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

/** Puts the panels into an element; `drawn` is false where there can be no picture of the village. */
export function mountPanels(element: HTMLElement, drawn: boolean): void {
  createRoot(element).render(<App drawn={drawn} />);
}
