/** Where the parts of the clone lie. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const cloneFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const assetsFolder = join(cloneFolder, "assets");
export const scenariosFolder = join(cloneFolder, "scenarios");
export const clientFolder = join(cloneFolder, "dist");
/** Live runs are kept here, under the folder the command is called in. */
export const runsFolder = join(process.cwd(), "runs");
