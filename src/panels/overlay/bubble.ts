/** One speech bubble as elements: its words, its tail, and a line to a speaker that it stands far from. */
import type { World } from "#village/world";
import { leadOf, type Seat, type Wish } from "./bubble-layout.ts";
import { make } from "./make.ts";
import { placeAt } from "./place-at.ts";
import type { Spoken } from "./spoken.ts";

/** Css px between a corner of a bubble and its tail. */
const tailRim = 14;

export class Bubble {
  readonly wish: Wish;
  private readonly element: HTMLElement;
  private readonly lead: HTMLElement;
  /** Px from the left of the bubble to its tail, or from its top where it lies beside its speaker. */
  private tail = -1;

  /** The lines from bubbles to their speakers lie in `leads`, under all bubbles. */
  constructor(
    readonly line: Spoken,
    world: World,
    layer: HTMLElement,
    leads: HTMLElement,
  ) {
    this.element = make("div", "bubble", layer);
    this.element.dataset.speaker = line.speaker;
    make("b", "bubble-name", this.element).textContent = world.personas[line.speaker]?.name ?? line.speaker;
    make("span", "bubble-text", this.element).textContent = line.text;
    make("i", "bubble-tail", this.element);
    this.lead = make("i", "bubble-lead", leads);
    this.lead.hidden = true;
    const { offsetWidth: w, offsetHeight: h } = this.element;
    this.wish = { x: 0, y: 0, foot: 0, w, h, spot: -1 };
  }

  get hidden(): boolean {
    return this.element.hidden === true;
  }

  /** Sits down where there is room; undefined where there is none. */
  sit(seat: Seat | undefined): void {
    const { element, wish } = this;
    if (element.hidden !== (seat === undefined)) element.hidden = seat === undefined;
    this.layLead(seat);
    if (!seat) return;
    wish.spot = seat.spot;
    placeAt(element, seat.x, seat.y);
    const lies = lieOf(seat, wish);
    this.layTail(
      lies === "beside"
        ? { at: (wish.y + wish.foot) / 2 - seat.y, length: seat.h }
        : { at: wish.x - seat.x, length: seat.w },
    );
    element.classList.toggle("is-below", lies === "below");
    element.classList.toggle("is-beside", lies === "beside");
    element.classList.toggle("is-left", seat.x + seat.w / 2 < wish.x);
  }

  remove(): void {
    this.element.remove();
    this.lead.remove();
  }

  /** `length`: of the edge that the tail stands on. */
  private layTail({ at, length }: { at: number; length: number }): void {
    const tail = Math.round(Math.max(tailRim, Math.min(length - tailRim, at)));
    if (tail !== this.tail) this.element.style.setProperty("--tail", `${tail}px`);
    this.tail = tail;
  }

  private layLead(seat: Seat | undefined): void {
    const { lead, wish } = this;
    const line = seat && leadOf(seat, wish);
    if (lead.hidden !== (line === undefined)) lead.hidden = line === undefined;
    if (!line) return;
    const { x, y, length, turn } = line;
    const laid = `translate(${Math.round(x)}px, ${Math.round(y)}px) rotate(${turn.toFixed(2)}rad)`;
    if (lead.style.transform !== laid) lead.style.transform = laid;
    const width = `${Math.round(length)}px`;
    if (lead.style.width !== width) lead.style.width = width;
  }
}

/** Where a bubble lies from the head of its speaker. */
const lieOf = (seat: Seat, { y }: Wish): "above" | "beside" | "below" =>
  seat.y > y ? "below" : seat.y + seat.h > y + 4 ? "beside" : "above";
