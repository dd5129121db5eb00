/** Saves what is seen of the village, with its names and words, as a PNG. */
import { shown } from "../../store/shown.ts";
import { stage } from "../../store/stage.ts";
import { clockOf } from "../words/when.ts";
import { drawWords } from "./draw-words.ts";

export async function savePicture(): Promise<void> {
  const { world, cursor } = shown.getState();
  if (!world || !stage.photograph) return;
  const picture = await stage.photograph();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.drawImage(picture, 0, 0);
  context.scale(picture.width / stage.width, picture.width / stage.width);
  drawWords(context, document.querySelectorAll<HTMLElement>(".overlay .bubble, .overlay .place"));
  const link = document.createElement("a");
  link.download = `${world.scenario.name} ${clockOf(world.calendar, Math.floor(cursor)).replace(":", "-")}.png`;
  link.href = canvas.toDataURL("image/png");
  link.click();
}
