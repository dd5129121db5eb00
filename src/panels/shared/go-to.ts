/** Links to a moment. The browser's Back returns to the one that was left, with the panel as it was. */
import { wayBack } from "../../store/keep-address.ts";
import { shown } from "../../store/shown.ts";

/** Stops at a moment of a villager, with the camera on it. */
export function stopAt({ by, t }: { by: string; t: number }): void {
  const { seek, follow, setPlaying } = shown.getState();
  wayBack(() => {
    setPlaying(false);
    seek(t);
    follow(by);
  });
}

/** Plays from a tick on, and goes after somebody there if one is given. */
export function playFrom(tick: number, villager: string | null): void {
  const { seek, follow, setPlaying } = shown.getState();
  wayBack(() => {
    seek(tick);
    if (villager !== null) follow(villager);
    setPlaying(true);
  });
}

/** Opens a memory of a villager, at a moment when it has it. */
export function openMemory(villager: string, memory: number): void {
  wayBack(() => shown.getState().cite(villager, memory));
}
