/**
 * The land of Willowbrook: the river comes down from the north-east, turns at the weir and again below the village;
 * the High Meadow lies uphill in the north-west, and woods close the valley on all sides.
 */
import type { Cell, Draft } from "../draft.ts";
import { blob, edgeWoods, roughen, stroke } from "../land.ts";
import { bridge } from "../yard.ts";

const river: readonly Cell[] = [
  [84, -3], [79, 4], [73.5, 11], [70, 20], [71.5, 28.5], [71, 36], [71.5, 44], [68, 51],
  [59, 56.5], [48, 58.5], [35, 63], [23, 69], [15, 79],
]; // biome-ignore format: points

/** Each road: its width, then its bends. No stretch runs straight for more than a dozen steps. */
const roads: readonly (readonly [width: number, ...bends: Cell[]])[] = [
  [2.6, [-2, 50], [6, 46.5], [12, 48], [18, 44.5], [24, 45.5], [30, 42.8], [35, 44.6], [40, 42], [44, 39]],
  [2.6, [55, 37], [58, 32], [63, 29.6], [67, 28.8]],
  [2.6, [75, 28.6], [80, 27], [86, 29.5], [92, 27], [98, 29], [104, 26], [112, 28.5]],
  [2, [43, 38], [38.8, 35], [40, 30], [38.4, 25], [39.6, 20], [42.4, 15], [41, 9], [35, 7.6], [30, 9], [25, 10.6], [21.6, 10]],
  [2, [40, 18.6], [37, 21], [35, 20.4]],
  [2, [42, 16], [46, 17], [50, 15], [52, 14]],
  [2, [51, 42], [49.8, 46], [51.4, 50], [54, 52.4], [56, 54]],
  [2, [51, 49], [49, 50], [47.4, 51.4]],
  [2, [56, 61], [57, 64], [56, 68], [52, 71.4], [47.4, 71.6]],
  [2, [57, 63.6], [62, 66], [68, 66.8], [73, 69], [79, 72], [85, 70], [90, 72], [96, 69.4]],
  [2, [90, 70], [89.4, 64], [88, 59], [84.4, 56]],
  [2, [95, 28.6], [98, 33], [97.6, 38], [95, 42], [93.8, 46.5], [95.4, 51], [92, 57.6], [89, 60]],
  [2, [95, 42], [90, 41.8], [85.6, 42]],
  [2, [95.4, 54], [98, 57.4], [101, 57]],
  [2, [86, 28.4], [84, 26.6], [83.4, 25]],
  [2, [92, 27.4], [93, 26], [92.6, 25]],
  [2, [19, 45], [19.6, 39], [20.4, 34], [19.6, 29], [21.6, 24], [20, 19.6]],
  [2, [20, 34.6], [17.6, 35.4], [15, 34.4]],
  [2, [20.4, 30], [24, 30], [28, 29.4]],
  [2, [30.6, 43], [28.4, 42.4]],
  [2, [18, 46], [17.4, 52], [18.4, 58], [20, 62.4], [23, 62]],
  [2, [17.6, 57], [14, 61], [7.6, 60]],
  [2, [62.4, 28.8], [58.4, 26], [58, 20.6], [62, 18], [65, 17.4]],
  [2, [67.6, 65], [67.6, 66.4]],
  [2, [73, 70], [74.4, 65], [73, 60.5], [70, 57.4]],
]; // biome-ignore format: points

/** Paints ground and water; houses and things come on top. */
export function land(draft: Draft): void {
  blob(draft, [20, 13, 17, 11], "meadow");
  blob(draft, [60, 66, 9, 6], "meadow");
  blob(draft, [103, 35, 6, 9], "meadow");
  blob(draft, [12, 66, 9, 6], "meadow");
  blob(draft, [62, 6, 8, 5], "meadow");
  blob(draft, [43, 51, 6, 6], "meadow");
  blob(draft, [34, 57, 6, 4], "meadow");
  blob(draft, [79, 36, 4, 6], "meadow");
  blob(draft, [106, 13, 5, 9], "forest");
  blob(draft, [90, 5, 9, 3.4], "forest");
  blob(draft, [31, 71, 8, 4], "forest");
  stroke(draft, river, { kind: "sand", width: 7.6 });
  stroke(draft, river, { kind: "water", width: 5.6 });
  blob(draft, [80, 4, 7, 4], "water", ["grass", "meadow", "sand"]);
  draft.rect([74, 14, 4, 6], "water");
  edgeWoods(draft, 4.6);
  for (const [width, ...bends] of roads) stroke(draft, bends, { kind: "path", width });
  roughen(draft, "path", 11);
  blob(draft, [50, 38, 8.4, 6], "cobble", ["grass", "meadow", "path"]);
  bridge(draft, [67, 27, 9, 3]);
  bridge(draft, [55, 53, 2, 8]);
  draft.rect([67, 53, 3, 5], "plank");
}
