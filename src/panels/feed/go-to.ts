import { shown } from "../../store/shown.ts";

/** Shows a tick, and goes after somebody there if one is given. */
export function goTo(tick: number, villager: string | null): void {
  const { seek, follow, setPlaying } = shown.getState();
  seek(tick);
  if (villager !== null) follow(villager);
  setPlaying(true);
}
