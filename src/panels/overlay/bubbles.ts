/** Speech bubbles above the picture, as elements; there are none while one scrubs. What villagers say is only ever set as text. */
import type { World } from "#village/world";
import { watchedTalk } from "../../store/pacing.ts";
import { leapsTo, Scrub } from "../../store/scrub.ts";
import { shown } from "../../store/shown.ts";
import { type Figure, facesSeen, stage } from "../../store/stage.ts";
import { Bubble } from "./bubble.ts";
import { seatBubbles } from "./bubble-layout.ts";
import { make } from "./make.ts";
import { Conversation, type Spoken } from "./spoken.ts";

/** Css px between the panels and a bubble. */
const rim = 12;

export class Bubbles {
  private readonly conversation = new Conversation();
  private readonly bubbles = new Map<string, Bubble>();
  private readonly layer: HTMLElement;
  /** The lines from bubbles to their speakers, under all bubbles. */
  private readonly leads: HTMLElement;
  private readonly scrub = new Scrub();
  private tick = -1;
  private lead: string | null = null;

  constructor(parent: HTMLElement) {
    this.layer = make("div", "bubbles", parent);
    this.leads = make("div", "bubble-leads", this.layer);
  }

  update(world: World): void {
    const { state, tick } = stage;
    if (!state) return;
    const now = shown.getState();
    const ms = performance.now();
    const leaps = leapsTo(this.tick, tick, now.speed);
    this.tick = tick;
    const scrubs = this.scrub.goesOn(leaps, ms);
    const jumped = leaps || this.layer.hidden === true;
    if (this.layer.hidden !== scrubs) this.layer.hidden = scrubs;
    if (scrubs) return stage.speaking.clear();
    const lead = watchedTalk(now);
    this.lead = lead;
    const { playing, speed, reading } = now;
    const scene = { state, tick, jumped, playing, speed, reading, lead, ms };
    const seen = (id: string): boolean => !stage.far && isInSight(stage.figures.get(id));
    const spoken = new Set<string>();
    for (const line of this.conversation.update(scene, seen)) {
      spoken.add(line.speaker);
      this.put(line, world);
    }
    for (const [id, bubble] of this.bubbles) {
      if (spoken.has(id)) continue;
      bubble.remove();
      this.bubbles.delete(id);
    }
    if (this.bubbles.size > 0) this.seat();
    stage.speaking.clear();
    for (const [id, { hidden }] of this.bubbles) if (!hidden) stage.speaking.add(id);
  }

  private put(line: Spoken, world: World): void {
    const before = this.bubbles.get(line.speaker);
    if (before?.line === line) return;
    before?.remove();
    this.bubbles.set(line.speaker, new Bubble(line, world, this.layer, this.leads));
  }

  /** The talk that is watched chooses its seats first. */
  private rank({ line }: Bubble): number {
    return line.talk === this.lead ? 0 : 1;
  }

  private seat(): void {
    const all = [...this.bubbles.values()].sort((a, b) => this.rank(a) - this.rank(b));
    for (const { line, wish } of all) {
      const figure = stage.figures.get(line.speaker);
      if (!figure) continue;
      wish.x = figure.x;
      wish.y = figure.y;
      wish.foot = figure.foot;
    }
    const { safe } = stage;
    const bounds = {
      x: safe.left + rim,
      y: safe.top + rim,
      w: Math.max(200, stage.width - safe.left - safe.right - 2 * rim),
      h: Math.max(200, stage.height - safe.top - safe.bottom - 2 * rim),
    };
    const seats = seatBubbles(
      all.map(({ wish }) => wish),
      facesSeen(),
      bounds,
    );
    for (const [i, bubble] of all.entries()) bubble.sit(seats[i]);
  }
}

/** Beneath a panel nobody is seen to speak. */
function isInSight(figure: Figure | undefined): boolean {
  if (!figure?.seen) return false;
  const { safe, width, height } = stage;
  const { x, y, foot } = figure;
  return x > safe.left && x < width - safe.right && foot > safe.top && y < height - safe.bottom;
}
