/**
 * The director's camera: which talk to show now. It stays with a talk for some seconds, leaves it when it is over or
 * when another is clearly better, and never watches the same talk for too long.
 */
import { xOf, yOf } from "#village/map";
import type { TalkState } from "#village/state";
import { tile } from "../sprites/ground.ts";
import type { Moment } from "./moment.ts";

export interface Shot {
  talk: string;
  /** Px of the map. */
  x: number;
  y: number;
}

/** Real ms: a shot lasts at least `least`, and after `most`, in which most talks are read, any other is as good. */
const hold = { least: 7000, most: 45_000 };
/** A talk whose last line is older than this many ticks has fallen silent. */
const silent = 12;

export class Director {
  private shot: Shot | undefined;
  private since = Number.NEGATIVE_INFINITY;

  /** The talk to show at this moment, given where the camera is; undefined when nobody talks. */
  choose(moment: Moment, camera: { x: number; y: number }): Shot | undefined {
    const age = moment.now - this.since;
    const current = this.shot && moment.state.talks[this.shot.talk];
    if (current && age < hold.least && !moment.jumped) return this.aim(moment, current);
    let best: TalkState | undefined;
    let most = 0;
    for (const id in moment.state.talks) {
      const talk = moment.state.talks[id];
      if (!talk) continue;
      const worth = this.worth(moment, talk, camera, age);
      if (worth > most) [best, most] = [talk, worth];
    }
    if (!best) return undefined;
    if (best.id !== this.shot?.talk) this.since = moment.now;
    return this.aim(moment, best);
  }

  private worth(moment: Moment, talk: TalkState, camera: { x: number; y: number }, age: number): number {
    const last = talk.lines[talk.lines.length - 1];
    const quiet = moment.tick - (last?.t ?? talk.opened);
    const middle = middleOf(moment, talk);
    if (quiet > silent || !middle) return 0;
    const distance = Math.hypot(middle.x - camera.x, middle.y - camera.y) / tile;
    const watched = talk.id === this.shot?.talk ? (age < hold.most ? 2 : -3) : 0;
    return 6 + talk.members.length * 1.5 - quiet * 0.25 - Math.min(4, distance * 0.08) + watched;
  }

  private aim(moment: Moment, talk: TalkState): Shot | undefined {
    const middle = middleOf(moment, talk);
    if (!middle) return undefined;
    this.shot ??= { talk: talk.id, ...middle };
    this.shot.talk = talk.id;
    this.shot.x = middle.x;
    this.shot.y = middle.y;
    return this.shot;
  }
}

function middleOf({ state, world }: Moment, talk: TalkState): { x: number; y: number } | undefined {
  let x = 0;
  let y = 0;
  let count = 0;
  for (const member of talk.members) {
    const cell = state.villagers[member]?.cell;
    if (cell === undefined) continue;
    x += (xOf(world.map, cell) + 0.5) * tile;
    y += yOf(world.map, cell) * tile;
    count++;
  }
  return count === 0 ? undefined : { x: x / count, y: y / count };
}
