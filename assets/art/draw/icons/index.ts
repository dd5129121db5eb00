import { PixelCanvas } from "../canvas.ts";
import type { Part } from "../part.ts";
import { home } from "./home.ts";
import { type Icon, paintIcon } from "./icon.ts";
import { mind } from "./mind.ts";
import { outdoors } from "./outdoors.ts";
import { trade } from "./trade.ts";

/** The things a villager can be seen doing, in the order of the sheet. */
export const iconNames = (
  "sleep wake wash dress eat drink cook bake brew serve clean laundry shop carry walk talk greet argue comfort laugh " +
  "sing music read write teach learn think pray plan work carve sew paint mill repair garden fish row ring-bell post " +
  "count heal play feed-animal rest watch light search wait sell"
).split(" ");

const drawn: Readonly<Record<string, Icon>> = { ...home, ...trade, ...mind, ...outdoors };

/** The sheet of icons: 10 a row, 16×16 each, and the key `icons`. */
export const drawIcons = (): Part => {
  const columns = 10;
  const out = new PixelCanvas(columns * 16, Math.ceil(iconNames.length / columns) * 16);
  iconNames.forEach((name, i) => {
    const found = drawn[name];
    if (!found) throw new Error(`No icon is drawn for "${name}".`);
    out.blit(paintIcon(found), (i % columns) * 16, Math.floor(i / columns) * 16);
  });
  const names = Object.fromEntries(iconNames.map((name, i) => [name, i]));
  return { files: { "icons.png": out }, pack: { icons: { image: "icons.png", size: 16, columns, names } } };
};
