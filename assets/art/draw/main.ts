/** Draws the art pack into assets/art/pack. Run with `npm run art`; the result is committed. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawPack, packText } from "./pack.ts";
import { encodePng } from "./png.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "pack");
const { files, pack } = drawPack();
for (const [path, canvas] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), encodePng(canvas));
}
writeFileSync(join(folder, "pack.json"), packText(pack));
