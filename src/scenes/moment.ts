/** What a frame of the picture is drawn from. One object, filled anew each frame. */
import type { GameTime } from "#village/clock";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";

export interface Moment {
  world: World;
  state: VillageState;
  /** The whole tick shown, and the part of the way to the next one, 0 to 1. */
  tick: number;
  part: number;
  /** Did the whole tick change since the last frame? */
  ticked: boolean;
  /** Did the tick jump (a seek), so that nothing is continued from the last frame? */
  jumped: boolean;
  time: GameTime;
  /** Real milliseconds: since the start, and since the last frame. */
  now: number;
  /** The same, for what only adorns: it stands still where less motion is asked for. */
  sway: number;
  delta: number;
  /** 0 by day to 1 in the dark of night. */
  dark: number;
  /** Ids of rooms with somebody awake in them. */
  awake: ReadonlySet<string>;
}
