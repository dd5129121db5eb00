/**
 * What is being shown: the client's shared state. Scenes, sprites and panels read it and never talk to each other; what
 * changes with every frame, such as where somebody stands on the screen, is in stage.ts.
 *
 * Invariants:
 * 1. `cursor` changes every frame while playing: read it with getState(), or subscribe to a derived, throttled value.
 * 2. The state of the village at the cursor is `timeline.at(Math.floor(cursor))`; nothing of it is kept here.
 * 3. `atLive` holds only in a live run; while it holds the cursor follows the end of the timeline, and `speed` is the
 *    village's own. Pausing and seeking belong to the viewer alone: the village lives on. Its pace at the present is
 *    the hosts'; a viewer who wants to see it slower falls behind.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import {
  type ClientMessage,
  defaultSpeed,
  type RunInfo,
  type RunStatus,
  type ThoughtReply,
} from "#village/protocol";
import type { Link as WhyLink } from "#village/why/link";
import type { World } from "#village/world";
import type { Timeline } from "../timeline/timeline.ts";
import type { Pace } from "./advance.ts";
import { chronicleOf } from "./chronicle.ts";
import { keep, kept } from "./keep.ts";

/** In pixels of the map (16 a tile). `x`, `y` is the centre of the picture, `view` the part of the map seen. */
export interface Camera {
  x: number;
  y: number;
  /** Screen pixels a map pixel. */
  zoom: number;
  view: { x: number; y: number; w: number; h: number };
}

/** Where the camera is asked to look at once: the centre in pixels of the map, screen pixels a map pixel. */
export type Aim = Pick<Camera, "x" | "y" | "zoom">;

/** How the page stands with the server. `code` names the sentence of the trouble in the locale. */
export type Link =
  | { state: "loading" }
  | { state: "open" }
  | { state: "lost"; since: number }
  | { state: "failed"; code: string; detail: string };

/** What of a villager its panel shows; one at a time. */
export const panelTabs = ["plan", "memory", "people", "talks", "places"] as const;
export type PanelTab = (typeof panelTabs)[number];

export interface Shown {
  world: World | null;
  timeline: Timeline | null;
  run: Pick<RunInfo, "id" | "live" | "model" | "models" | "role" | "share"> | null;
  status: RunStatus | null;
  link: Link;
  /** The last complete tick known; grows in a live run. */
  end: number;
  /** The tick shown, fractional while playing. */
  cursor: number;
  playing: boolean;
  /** Ticks a second. */
  speed: number;
  atLive: boolean;
  selected: string | null;
  tab: PanelTab;
  /** What the panel is asked the reason of; null while it shows a tab. */
  asked: WhyLink | null;
  /** The memory of the selected villager that is pointed at, by its index; null for none. */
  cited: number | null;
  /** The talk whose transcript is open; null, or one not had yet = the newest, "" = none. */
  talk: string | null;
  followed: string | null;
  /** The camera glides to the best current talk by itself. */
  director: boolean;
  /** The talk that the director's camera shows. */
  filmed: string | null;
  /** Whether talks that are watched go on at reading pace. */
  reading: boolean;
  /** The pace at which time goes now. */
  pace: Pace["kind"];
  camera: Camera;
  /** A new object is a new request. */
  aim: Aim | null;
  /** Of the interface. */
  language: string;
  /** Counts the requests to show the whole village. */
  fit: number;
  /** The place to look at that was asked for last, in pixels of the map. */
  look: { x: number; y: number } | null;

  select(id: string | null): void;
  /** Shows a tab of the villager selected. */
  openTab(tab: PanelTab): void;
  /** Asks why; null goes back to the tab. */
  askWhy(link: WhyLink | null): void;
  /** Opens a memory of a villager among its memories, at a moment when it has it. */
  cite(villager: string, memory: number): void;
  /** Opens a talk of the villager selected among its talks. */
  openTalk(talk: string): void;
  follow(id: string | null): void;
  setDirector(on: boolean): void;
  setReading(on: boolean): void;
  setCamera(camera: Camera): void;
  seek(tick: number): void;
  setPlaying(on: boolean): void;
  setSpeed(speed: number): void;
  /** Returns to the present of a live run. */
  goLive(): void;
  askFit(): void;
  /** The camera goes to a place, in pixels of the map. */
  lookAt(x: number, y: number): void;
  /** Tells the village itself, for all who watch; a saved run does not listen. */
  tell(message: ClientMessage): void;
  /** One thought of the run, from the server; null when it keeps none or does not answer. */
  readThought(id: string): Promise<ThoughtReply | null>;
}

export const shown: StoreApi<Shown> = createStore<Shown>()((set, get) => ({
  world: null,
  timeline: null,
  run: null,
  status: null,
  link: { state: "loading" },
  end: -1,
  cursor: 0,
  playing: true,
  speed: defaultSpeed,
  atLive: false,
  selected: null,
  tab: "plan",
  asked: null,
  cited: null,
  talk: null,
  followed: null,
  director: true,
  filmed: null,
  reading: kept("reading") !== "off",
  pace: "plain",
  camera: { x: 0, y: 0, zoom: 1, view: { x: 0, y: 0, w: 0, h: 0 } },
  aim: null,
  language: "en",
  fit: 0,
  look: null,

  select: (selected) => set({ selected, asked: null, cited: null, talk: null }),
  openTab: (tab) => set({ tab, asked: null, cited: null }),
  askWhy: (asked) => set(asked === null ? { asked } : { asked, selected: asked.by }),
  openTalk: (talk) => set({ talk, tab: "talks", asked: null }),
  cite: (selected, cited) => {
    const { timeline, cursor, seek } = get();
    const made = timeline && chronicleOf(timeline).life(selected).memories[cited]?.t;
    if (made && made > cursor) seek(made);
    set({ selected, cited, tab: "memory", asked: null });
  },
  follow: (followed) => set(followed === null ? { followed } : { followed, director: false }),
  setDirector: (director) => set(director ? { director, followed: null } : { director }),
  setReading: (reading) => {
    keep("reading", reading ? "on" : "off");
    set({ reading });
  },
  setCamera: (camera) => set({ camera }),
  seek: (tick) => set({ cursor: Math.max(0, Math.min(tick, get().end)), atLive: false }),
  setPlaying: (playing) => set(playing ? { playing } : { playing, atLive: false }),
  setSpeed: (speed) => {
    const { atLive, run, status, tell } = get();
    if (!atLive || !status) return set({ speed });
    if (run?.role === "host") {
      set({ speed });
      if (status.speed !== speed) tell({ type: "speed", speed });
    } else if (speed < status.speed) set({ speed, atLive: false });
  },
  goLive: () => {
    const { run, end, status, speed } = get();
    if (!run?.live) return;
    set({ cursor: Math.max(0, end), atLive: true, playing: true, speed: status?.speed ?? speed });
  },
  askFit: () => set((now) => ({ fit: now.fit + 1, director: false, followed: null })),
  lookAt: (x, y) => set({ look: { x, y }, director: false, followed: null }),
  tell: () => undefined,
  readThought: async () => null,
}));
