import type { PostProcessorModule } from "i18next";
import { spaced } from "#village/spacing";

/** Sets every sentence of the page with spaces where Chinese and Latin meet. */
export const spaces: PostProcessorModule = { type: "postProcessor", name: "spaces", process: spaced };
