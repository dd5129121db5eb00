/** Speech bubbles above the picture, as elements; there are none while one scrubs. What villagers say is only ever set as text. */
import type { World } from "#village/world";
import { watchedTalk } from "../../store/pacing.ts";
import { leapsTo, Scrub } from "../../store/scrub.ts";
import { shown } from "../../store/shown.ts";
import { stage } from "../../store/stage.ts";
import { type Box, faceOf, leadOf, type Seat, seatBubbles, type Wish } from "./bubble-layout.ts";
import { make } from "./make.ts";
import { placeAt } from "./place-at.ts";
import { Conversation, type Spoken } from "./spoken.ts";

interface Bubble {
  element: HTMLElement;
  lead: HTMLElement;
  line: Spoken;
  wish: Wish;
  /** Px from the left of the bubble to its tail. */
  tail: number;
}

/** Css px between the panels and a bubble. */
const rim = 12;

export class Bubbles {
  private readonly conversation = new Conversation();
  private readonly bubbles = new Map<string, Bubble>();
  private readonly layer: HTMLElement;
  private readonly faces: Box[] = [];
  private readonly scrub = new Scrub();
  private tick = -1;
  private lead: string | null = null;

  constructor(parent: HTMLElement) {
    this.layer = make("div", "bubbles", parent);
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
    const seen = (id: string): boolean => !stage.far && (stage.figures.get(id)?.seen ?? false);
    const spoken = new Set<string>();
    for (const line of this.conversation.update(scene, seen)) {
      spoken.add(line.speaker);
      this.put(line, world);
    }
    for (const [id, { element }] of this.bubbles) {
      if (spoken.has(id)) continue;
      element.remove();
      this.bubbles.delete(id);
    }
    if (this.bubbles.size > 0) this.seat();
    stage.speaking.clear();
    for (const [id, { element }] of this.bubbles) if (!element.hidden) stage.speaking.add(id);
  }

  private put(line: Spoken, world: World): void {
    const before = this.bubbles.get(line.speaker);
    if (before?.line === line) return;
    before?.element.remove();
    const element = make("div", "bubble", this.layer);
    element.dataset.speaker = line.speaker;
    make("b", "bubble-name", element).textContent = world.personas[line.speaker]?.name ?? line.speaker;
    make("span", "bubble-text", element).textContent = line.text;
    make("i", "bubble-tail", element);
    const lead = make("i", "bubble-lead", element);
    lead.hidden = true;
    const wish = { x: 0, y: 0, foot: 0, w: element.offsetWidth, h: element.offsetHeight, spot: -1 };
    this.bubbles.set(line.speaker, { element, lead, line, wish, tail: -1 });
  }

  /** The talk that is watched chooses its seats first. */
  private rank({ line }: Bubble): number {
    return line.talk === this.lead ? 0 : 1;
  }

  private seat(): void {
    this.faces.length = 0;
    for (const figure of stage.figures.values()) if (figure.seen) this.faces.push(faceOf(figure));
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
      this.faces,
      bounds,
    );
    for (const [i, seat] of seats.entries()) {
      const bubble = all[i];
      if (!bubble) continue;
      const { element, wish } = bubble;
      if (element.hidden !== (seat === undefined)) element.hidden = seat === undefined;
      if (!seat) continue;
      wish.spot = seat.spot;
      placeAt(element, seat.x, seat.y);
      const tail = Math.round(Math.max(14, Math.min(seat.w - 14, wish.x - seat.x)));
      if (tail !== bubble.tail) element.style.setProperty("--tail", `${tail}px`);
      bubble.tail = tail;
      layLead(bubble, seat);
      element.classList.toggle("is-below", seat.y > wish.y);
      element.classList.toggle("is-beside", seat.y <= wish.y && seat.y + seat.h > wish.y + 4);
    }
  }
}

function layLead({ lead, wish }: Bubble, seat: Seat): void {
  const line = leadOf(seat, wish);
  if (lead.hidden !== (line === undefined)) lead.hidden = line === undefined;
  if (!line) return;
  const { x, y, length, turn } = line;
  const laid = `translate(${Math.round(x)}px, ${Math.round(y)}px) rotate(${turn.toFixed(2)}rad)`;
  if (lead.style.transform !== laid) lead.style.transform = laid;
  const width = `${Math.round(length)}px`;
  if (lead.style.width !== width) lead.style.width = width;
}
