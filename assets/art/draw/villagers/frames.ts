/** The frames of a villager's sheet: which pose, which way, which moment. */
export const cell = { width: 16, height: 24 } as const;
export const columns = 16;

export type Direction = "down" | "left" | "right" | "up";
export const directions: readonly Direction[] = ["down", "left", "right", "up"];

export type Pose = "walk" | "idle" | "sit" | "sleep" | "talk" | "work" | "carry";
export type Frame = { pose: Pose; direction: Direction; moment: number };

const lengths: Record<Exclude<Pose, "sleep">, number> = {
  walk: 4,
  idle: 2,
  sit: 2,
  talk: 2,
  work: 2,
  carry: 4,
};

/** Every frame in sheet order. */
export const frames: readonly Frame[] = [
  ...Object.entries(lengths).flatMap(([pose, n]) =>
    directions.flatMap((direction) =>
      Array.from({ length: n }, (_, moment) => ({ pose: pose as Pose, direction, moment })),
    ),
  ),
  ...[0, 1].map((moment): Frame => ({ pose: "sleep", direction: "down", moment })),
];

/** The name of a frame's pose in pack.json: `walk-down` … `carry-up`, `sleep`. */
export const poseName = (frame: Frame): string =>
  frame.pose === "sleep" ? "sleep" : `${frame.pose}-${frame.direction}`;

/** Pose name → its frame indices in the sheet. */
export const poses = (): Record<string, number[]> => {
  const out: Record<string, number[]> = {};
  frames.forEach((frame, i) => {
    const name = poseName(frame);
    out[name] = [...(out[name] ?? []), i];
  });
  return out;
};
