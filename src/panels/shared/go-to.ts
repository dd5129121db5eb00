import { shown } from "../../store/shown.ts";

/** Shows a moment of a villager: the time, and the camera on it. The panel stays as it is. */
export function goTo({ by, t }: { by: string; t: number }): void {
  const { seek, follow, setPlaying } = shown.getState();
  setPlaying(false);
  seek(t);
  follow(by);
}
