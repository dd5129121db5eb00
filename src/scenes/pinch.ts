/** Two fingers drawn apart or together: a step of the zoom each time that their distance has changed by a third. */

const third = 1.33;

type Finger = Pick<PointerEvent, "pointerId" | "offsetX" | "offsetY">;

export class Pinch {
  private readonly fingers = new Map<number, Finger>();
  /** How far they were apart at the last step. */
  private apart = 0;

  /** `onStep`: one step nearer (1) or farther (-1) around a point between the fingers. */
  constructor(private readonly onStep: (direction: 1 | -1, x: number, y: number) => void) {}

  /** Whether two fingers are down. */
  get holds(): boolean {
    return this.fingers.size > 1;
  }

  press(finger: Finger): void {
    this.fingers.set(finger.pointerId, finger);
    this.apart = this.spread();
  }

  move(finger: Finger): void {
    if (!this.fingers.has(finger.pointerId)) return;
    this.fingers.set(finger.pointerId, finger);
    const now = this.spread();
    const share = now / Math.max(1, this.apart);
    if (share < third && share > 1 / third) return;
    this.apart = now;
    const [a, b] = [...this.fingers.values()];
    if (a && b) this.onStep(share > 1 ? 1 : -1, (a.offsetX + b.offsetX) / 2, (a.offsetY + b.offsetY) / 2);
  }

  release({ pointerId }: Pick<Finger, "pointerId">): void {
    this.fingers.delete(pointerId);
    this.apart = this.spread();
  }

  private spread(): number {
    const [a, b] = [...this.fingers.values()];
    return a && b ? Math.hypot(a.offsetX - b.offsetX, a.offsetY - b.offsetY) : 0;
  }
}
