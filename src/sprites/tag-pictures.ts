/** What goes with a villager on the screen, painted in css px: its name, an icon of what it does, a pin with its face. */
import type { Frame } from "./pack.ts";

export interface Paper {
  paper: string;
  ink: string;
  soft: string;
  accent: string;
  /** Families of letters, as in a style sheet. */
  serif: string;
}

/** Sizes in css px. `rim` is what a picture keeps around it for its shadow. */
export const name = { h: 17, pad: 5, base: 12, round: 6 };
export const icon = { size: 22, art: 16, rim: 2 };
export const pin = { size: 30, line: 2, tail: 6, art: 48, rim: 4 };

export const nameFont = ({ serif }: Paper): string => `700 13px ${serif}`;

/** Width in css px of a name on its paper. */
export function nameWidth(context: CanvasRenderingContext2D, text: string, paper: Paper): number {
  context.font = nameFont(paper);
  return Math.ceil(context.measureText(text).width) + 2 * name.pad;
}

export function paintName(
  context: CanvasRenderingContext2D,
  text: string,
  width: number,
  paper: Paper,
  marked: boolean,
): void {
  context.globalAlpha = marked ? 1 : 0.86;
  context.fillStyle = marked ? paper.accent : paper.paper;
  context.beginPath();
  context.roundRect(0, 0, width, name.h, name.round);
  context.fill();
  context.globalAlpha = 1;
  context.fillStyle = marked ? paper.paper : paper.ink;
  context.font = nameFont(paper);
  context.textBaseline = "alphabetic";
  context.textAlign = "center";
  context.fillText(text, width / 2, name.base);
}

/** `from` is the part of `art` that shows the icon. */
export function paintIcon(
  context: CanvasRenderingContext2D,
  art: CanvasImageSource,
  from: Frame,
  paper: Paper,
): void {
  const middle = icon.rim + icon.size / 2;
  shadow(context, 2, () => disc(context, middle, middle, icon.size / 2, paper.paper));
  const at = icon.rim + (icon.size - icon.art) / 2;
  context.drawImage(art, from.x, from.y, from.w, from.h, at, at, icon.art, icon.art);
}

/** `face` is a picture of 48 px, or the letter that stands for one. */
export function paintPin(
  context: CanvasRenderingContext2D,
  face: HTMLImageElement | string,
  paper: Paper,
  marked: boolean,
): void {
  const middle = pin.rim + pin.size / 2;
  const rim = marked ? paper.accent : paper.paper;
  shadow(context, 4, () => disc(context, middle, middle, pin.size / 2, rim));
  const foot = pin.rim + pin.size - 3;
  context.fillStyle = rim;
  context.beginPath();
  context.moveTo(middle - 4, foot);
  context.lineTo(middle + 4, foot);
  context.lineTo(middle, foot + pin.tail);
  context.fill();
  context.save();
  context.beginPath();
  context.arc(middle, middle, pin.size / 2 - pin.line, 0, 2 * Math.PI);
  context.clip();
  context.fillStyle = paper.paper;
  context.fill();
  if (typeof face === "string") {
    context.fillStyle = paper.soft;
    context.font = `700 15px ${paper.serif}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(face, middle, middle + 1);
  } else context.drawImage(face, middle - pin.art / 2, middle - pin.art / 2, pin.art, pin.art);
  context.restore();
}

function shadow(context: CanvasRenderingContext2D, blur: number, paint: () => void): void {
  context.save();
  context.shadowColor = "rgb(53 41 42 / 0.4)";
  context.shadowBlur = blur;
  context.shadowOffsetY = 1;
  paint();
  context.restore();
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
