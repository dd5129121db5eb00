/** One villager on the map: the body in its pose and a soft shadow beneath. Positions are px of the map. */
import type Phaser from "phaser";
import { hashOfText } from "./hash.ts";
import type { Facing, Pose, Stance } from "./pose.ts";

/** Milliseconds a picture of a pose is shown. */
const rhythm: Record<Pose, number> = {
  idle: 900,
  sit: 1100,
  sleep: 1300,
  talk: 240,
  work: 420,
  walk: 0,
  carry: 0,
};
/** Px walked from one picture of a walk to the next. */
const stride = 5;

export class VillagerFigure {
  /** Foot point. */
  x = 0;
  y = 0;
  facing: Facing = "down";
  pose: Pose = "idle";
  private readonly body: Phaser.GameObjects.Image;
  private readonly shade: Phaser.GameObjects.Image | undefined;
  private readonly late: number;
  private key = "";
  private names: readonly string[] = [];
  private index = -1;

  constructor(
    scene: Phaser.Scene,
    readonly id: string,
    private readonly sheet: { texture: string; frames: Readonly<Record<string, readonly string[]>> },
    shadow: { texture: string; frame: string } | undefined,
  ) {
    this.late = hashOfText(id) * 5000;
    if (shadow) this.shade = scene.add.image(0, 0, shadow.texture, shadow.frame).setOrigin(0.5, 1);
    this.body = scene.add.image(0, 0, sheet.texture).setOrigin(0.5, 1);
  }

  /** Stands at the foot point in a stance. `walked` is the way covered in px, `now` in ms. */
  show(stance: Stance, x: number, y: number, walked: number, now: number): void {
    this.x = x + stance.dx;
    this.y = y + stance.dy;
    this.facing = stance.facing;
    this.pose = stance.pose;
    this.body.setPosition(this.x, this.y);
    const depth = this.y + stance.lift;
    if (this.body.depth !== depth) this.body.setDepth(depth);
    this.step(stance.pose, stance.facing, walked, now);
    if (!this.shade) return;
    const grounded = stance.pose !== "sleep" && stance.pose !== "sit";
    this.shade.setVisible(grounded && this.body.visible);
    if (!grounded) return;
    this.shade.setPosition(this.x, this.y + 2);
    if (this.shade.depth !== depth - 0.5) this.shade.setDepth(depth - 0.5);
  }

  setVisible(visible: boolean): void {
    this.body.setVisible(visible);
    if (!visible) this.shade?.setVisible(false);
  }

  get visible(): boolean {
    return this.body.visible;
  }

  destroy(): void {
    this.body.destroy();
    this.shade?.destroy();
  }

  private step(pose: Pose, facing: Facing, walked: number, now: number): void {
    const key = pose === "sleep" ? "sleep" : poseKeys[pose][facing];
    if (key !== this.key) {
      this.key = key;
      this.names = this.sheet.frames[key] ?? this.sheet.frames["idle-down"] ?? [];
      this.index = -1;
    }
    const count = this.names.length;
    if (count === 0) return;
    const beat = rhythm[pose] === 0 ? walked / stride : (now + this.late) / rhythm[pose];
    const index = Math.floor(beat) % count;
    if (index === this.index) return;
    this.index = index;
    this.body.setFrame(this.names[index] ?? "", false, false);
  }
}

const facings: readonly Facing[] = ["down", "up", "left", "right"];
const poses: readonly Pose[] = ["idle", "walk", "carry", "sit", "sleep", "talk", "work"];
/** Names such as walk-left, made once. */
const poseKeys = Object.fromEntries(
  poses.map((pose) => [pose, Object.fromEntries(facings.map((facing) => [facing, `${pose}-${facing}`]))]),
) as Record<Pose, Record<Facing, string>>;
