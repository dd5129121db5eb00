import { Form } from "./form.ts";
import type { Direction, Frame } from "./frames.ts";
import { type Build, joints } from "./joints.ts";

/** Text art of something worn on the head, 16 wide, for three views; its first row is `top` rows below the skull's top. */
export type HeadGrid = {
  top: number;
  down: readonly string[];
  left: readonly string[];
  up: readonly string[];
};

/** The skull row that a child's smaller head does without. */
const childDrops = 2;

const viewOf = (grid: HeadGrid, direction: Direction): readonly string[] =>
  direction === "right" ? grid.left : grid[direction];

/** A child's version: one row less. */
const squeezed = (rows: readonly string[], top: number): string[] =>
  rows.filter((_, j) => j + top !== childDrops);

/** A head grid placed for a body in a frame. Right-facing frames are drawn facing left. */
export const placed = (grid: HeadGrid, build: Build, frame: Frame): Form => {
  const rows = viewOf(grid, frame.direction);
  const { skull } = joints(build, frame);
  return new Form().stamp(build === "child" ? squeezed(rows, grid.top) : rows, 0, skull + grid.top);
};
