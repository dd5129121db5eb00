/** What the camera goes after: the villager followed, else the director's shot, else a point that was asked for, else a wish to see the whole map. */
import { tile } from "../sprites/ground.ts";
import { type Aim, shown } from "../store/shown.ts";
import type { CameraRig } from "./camera-rig.ts";
import { Director } from "./director.ts";
import type { Moment } from "./moment.ts";
import type { Track } from "./people-layer.ts";

/** Css px a px of the map at which people are shown who are followed or filmed. */
const close = 3;

export class Focus {
  private readonly director = new Director();
  private fit = shown.getState().fit;
  private aim: Aim | null = null;
  private look = shown.getState().look;
  private followed: string | null = null;
  private talk: string | undefined;

  constructor(private readonly rig: CameraRig) {}

  update(moment: Moment, tracks: readonly Track[]): void {
    const { fit, aim, look, followed, director } = shown.getState();
    if (aim && aim !== this.aim) this.rig.jump(aim.x, aim.y, aim.zoom * this.rig.zooms.ratio);
    this.aim = aim;
    if (fit !== this.fit) this.rig.fit();
    if (look !== this.look && look) this.rig.show(look.x, look.y, this.rig.zoomGoal, true);
    this.fit = fit;
    this.look = look;
    if (followed !== null) this.follow(followed, tracks);
    else if (director) this.film(moment);
    if (followed === null) this.followed = null;
    if (!director) this.talk = undefined;
    const filmed = (followed === null && director && this.talk) || null;
    if (shown.getState().filmed !== filmed) shown.setState({ filmed });
  }

  private follow(id: string, tracks: readonly Track[]): void {
    const figure = tracks.find((track) => track.id === id && track.present)?.figure;
    if (!figure) return;
    const begins = this.followed !== id;
    this.followed = id;
    const zoom = begins ? Math.max(this.rig.zoomGoal, this.closeZoom()) : this.rig.zoomGoal;
    this.rig.show(figure.x, figure.y - tile / 2, zoom, !begins);
  }

  private film(moment: Moment): void {
    const shot = this.director.choose(moment, this.rig);
    if (shot?.talk === this.talk) return;
    this.talk = shot?.talk;
    if (!shot) return;
    const zoom = this.rig.overview ? this.closeZoom() : Math.max(this.rig.zooms.whole, this.rig.zoomGoal);
    this.rig.show(shot.x, shot.y, zoom);
  }

  private closeZoom(): number {
    return Math.max(this.rig.zooms.whole, Math.round(close * this.rig.zooms.ratio));
  }
}
