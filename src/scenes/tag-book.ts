/** The pictures of names, icons and pins, painted as they are needed; painted anew for other letters or another screen. */
import type Phaser from "phaser";
import type { World } from "#village/world";
import type { Pack } from "../sprites/pack.ts";
import type { Pictures } from "../sprites/pictures.ts";
import {
  icon,
  name,
  nameFont,
  nameWidth,
  type Paper,
  paintIcon,
  paintName,
  paintPin,
  pin,
} from "../sprites/tag-pictures.ts";
import { stage } from "../store/stage.ts";
import { type TagPicture, TagSheet } from "./tag-sheet.ts";

export class TagBook {
  private sheet: TagSheet;
  private sheets = 0;
  private readonly widths = new Map<string, number>();
  private readonly ruler = document.createElement("canvas").getContext("2d");
  private readonly paper = paperOfPage();
  private readonly asked = new Set<string>();
  /** Whether letters have come since the names were painted. */
  private stale = false;
  private readonly stop = new AbortController();

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly world: World,
    private readonly pack: Pack,
    private readonly pictures: Pictures,
  ) {
    this.sheet = this.newSheet();
    const { signal } = this.stop;
    document.fonts.addEventListener("loadingdone", () => (this.stale = true), { signal });
  }

  destroy(): void {
    this.stop.abort();
  }

  /** Before the pictures of a frame are asked for. */
  begin(): void {
    if (!this.stale && this.sheet.ratio === ratio()) return;
    this.stale = false;
    this.widths.clear();
    this.sheet.destroy();
    this.sheet = this.newSheet();
  }

  /** After the pictures of a frame have been asked for. */
  end(): void {
    this.sheet.flush();
  }

  name(id: string, marked: boolean): { picture: TagPicture; w: number; h: number } {
    const text = this.world.personas[id]?.name ?? id;
    const { paper } = this;
    const w = this.widthOf(text);
    const { h } = name;
    const key = `name ${marked} ${text}`;
    return {
      picture: this.sheet.get(key, w, h, (context) => paintName(context, text, w, paper, marked)),
      w,
      h,
    };
  }

  /** Undefined where the pack has no such icon. */
  icon(doing: string): { picture: TagPicture; size: number; rim: number } | undefined {
    const { icons } = this.pack;
    const index = icons?.names[doing];
    const art = icons && this.pictures.get(icons.image);
    if (!icons || !art || index === undefined) return undefined;
    const columns = Math.max(1, Math.floor(art.naturalWidth / icons.size));
    const { size: px } = icons;
    const from = { x: (index % columns) * px, y: Math.floor(index / columns) * px, w: px, h: px };
    const side = icon.size + 2 * icon.rim;
    const picture = this.sheet.get(`icon ${doing}`, side, side, (context) =>
      paintIcon(context, art, from, this.paper),
    );
    return { picture, size: icon.size, rim: icon.rim };
  }

  /** With the first letter of the name until the face has come. */
  pin(id: string, marked: boolean): { picture: TagPicture; size: number; rim: number } {
    const face = stage.portraitOf(id);
    const letter = [...(this.world.personas[id]?.name ?? id)][0] ?? "";
    const side = pin.size + 2 * pin.rim;
    const key = `pin ${marked} ${face !== null} ${id}`;
    const picture = this.sheet.get(key, side, side + 2, (context) =>
      paintPin(context, face ?? letter, this.paper, marked),
    );
    return { picture, size: pin.size, rim: pin.rim };
  }

  private newSheet(): TagSheet {
    return new TagSheet(this.scene, ratio(), `tags-${this.sheets++}`);
  }

  /** Asks for the letters of a name, too, which a page that says it nowhere else may not have. */
  private widthOf(text: string): number {
    let width = this.widths.get(text);
    if (width !== undefined) return width;
    if (!this.asked.has(text)) void document.fonts.load(nameFont(this.paper), text).catch(() => undefined);
    this.asked.add(text);
    width = this.ruler ? nameWidth(this.ruler, text, this.paper) : 60;
    this.widths.set(text, width);
    return width;
  }
}

const ratio = (): number => window.devicePixelRatio || 1;

/** The page's colours and letters, as the style sheet names them. */
function paperOfPage(): Paper {
  const style = getComputedStyle(document.documentElement);
  const of = (property: string): string => style.getPropertyValue(property).trim();
  return {
    paper: of("--paper"),
    ink: of("--ink"),
    soft: of("--soft"),
    accent: of("--accent"),
    serif: of("--serif"),
  };
}
