import type { Frame } from "./frames.ts";

export const builds = ["slim", "stout", "tall", "child"] as const;
export type Build = (typeof builds)[number];

/**
 * Where the parts of a body are, in pixels of the cell. `skull` and `chest` are the top rows of head and trunk,
 * `waist` the first row of the legs, `half` half the trunk's width; the middle lies between columns 7 and 8.
 */
type Measure = { skull: number; chest: number; waist: number; half: number };
export const measures: Record<Build, Measure> = {
  slim: { skull: 4, chest: 13, waist: 19, half: 3 },
  stout: { skull: 4, chest: 13, waist: 20, half: 4 },
  tall: { skull: 2, chest: 11, waist: 18, half: 3 },
  child: { skull: 9, chest: 17, waist: 20, half: 2 },
};

/** An arm: 2×2 blocks from the shoulder to the hand (upper left corners). `hidden`: the hand is behind the body. */
export type Arm = { x0: number; y0: number; x1: number; y1: number; hidden?: boolean };
/** A leg: column of the hip's and of the foot's middle, lowest row, and whether it is the far one. */
export type Leg = { hip: number; foot: number; low: number; far: boolean };
export type Joints = Measure & { arms: Arm[]; legs: Leg[]; sway: number };

/** How far a seated body is lower than a standing one, in pixels. */
const seat: Record<Build, number> = { slim: 2, stout: 2, tall: 3, child: 1 };

/** A body's joints in a frame; right-facing frames have the joints of left-facing ones and are mirrored later. */
export const joints = (build: Build, frame: Frame): Joints => {
  const m = measures[build];
  if (frame.pose === "sleep") return asleep(m, build);
  const walking = frame.pose === "walk" || frame.pose === "carry";
  const stride = walking ? [1, 0, -1, 0][frame.moment]! : 0;
  const down = frame.pose === "sit" ? seat[build] : 0;
  const breath = !walking && frame.moment === 1 ? 1 : 0;
  const bob = walking ? Math.abs(stride) : 0;
  const at: Measure = {
    half: m.half,
    skull: m.skull + down + bob + (frame.pose === "work" ? 0 : breath),
    chest: m.chest + down + bob,
    waist: m.waist + down + (build === "child" ? 0 : bob),
  };
  const side = frame.direction === "left" || frame.direction === "right";
  return {
    ...at,
    sway: stride,
    arms: side ? sideArms(at, frame, stride, build) : frontArms(at, frame, stride, build),
    legs: side ? sideLegs(stride, frame, build) : frontLegs(stride, m.half),
  };
};

const asleep = (m: Measure, build: Build): Joints => {
  const skull = build === "child" ? 5 : 3;
  return { half: m.half, skull, chest: skull + m.chest - m.skull, waist: 23, arms: [], legs: [], sway: 0 };
};

const frontArms = (m: Measure, frame: Frame, stride: number, build: Build): Arm[] => {
  const wide = build === "child" ? 1 : 2;
  const left = 8 - m.half - wide;
  const right = 6 + m.half + wide;
  const y0 = m.chest + 1;
  const rest = m.waist - 1;
  const reach = build === "child" ? 1 : 2;
  const back = frame.direction === "up";
  const arm = (x0: number, x1: number, y1: number, hidden = false): Arm => ({ x0, y0, x1, y1, hidden });
  switch (frame.pose) {
    case "walk":
      return [
        arm(left, left + (stride < 0 ? 1 : 0), rest - (stride < 0 ? 1 : 0)),
        arm(right, right - (stride > 0 ? 1 : 0), rest - (stride > 0 ? 1 : 0)),
      ];
    case "talk":
      return [arm(left, left, rest), arm(right, Math.min(13, right + 1), m.chest + (frame.moment ? 2 : -1))];
    case "work": {
      const y = y0 + reach + frame.moment;
      return [arm(left, back ? left : 5, y, back), arm(right, back ? right : 9, y, back)];
    }
    case "carry":
      return [
        arm(left, back ? left : left + 1, y0 + reach, back),
        arm(right, back ? right : right - 1, y0 + reach, back),
      ];
    case "sit":
      return [arm(left, back ? left : left + 1, rest), arm(right, back ? right : right - 1, rest)];
    default:
      return [arm(left, left, rest), arm(right, right, rest)];
  }
};

const sideArms = (m: Measure, frame: Frame, stride: number, build: Build): Arm[] => {
  const small = build === "child";
  const y0 = m.chest + (small ? 1 : 2);
  const rest = m.waist - 1;
  const far = small ? 2 : 3;
  const arm = (x1: number, y1: number): Arm => ({ x0: 7, y0, x1, y1 });
  switch (frame.pose) {
    case "walk":
      return [arm(7 + stride * far, rest - Math.abs(stride))];
    case "talk":
      return [arm(7 - far - 1, frame.moment ? y0 + 1 : y0 - 2)];
    case "work":
      return [arm(7 - far - 1, y0 + (frame.moment ? 2 : 0))];
    case "carry":
      return [arm(7 - far, y0 + (small ? 1 : 2))];
    case "sit":
      return [arm(5, rest)];
    default:
      return [arm(7, rest)];
  }
};

const frontLegs = (stride: number, half: number): Leg[] => {
  const spread = half / 2;
  return [
    { hip: 7.5 - spread, foot: 7.5 - spread, low: stride < 0 ? 22 : 23, far: stride < 0 },
    { hip: 7.5 + spread, foot: 7.5 + spread, low: stride > 0 ? 22 : 23, far: stride > 0 },
  ];
};

const sideLegs = (stride: number, frame: Frame, build: Build): Leg[] => {
  const long = build === "child" ? 2 : 3;
  const passing = stride === 0 && (frame.pose === "walk" || frame.pose === "carry");
  const nearLifts = passing && frame.moment === 3;
  const farLifts = passing && frame.moment === 1;
  return [
    {
      hip: 8,
      foot: 8 + stride * long + (farLifts ? 2 : stride === 0 && !passing ? 1 : 0),
      low: farLifts ? 22 : 23,
      far: true,
    },
    { hip: 8, foot: 8 - stride * long + (nearLifts ? 2 : 0), low: nearLifts ? 22 : 23, far: false },
  ];
};
