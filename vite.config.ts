import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { parse } from "yaml";

/** What the page needs of the language packs, which are YAML, becomes data when it is built. */
const yaml: Plugin = {
  name: "yaml",
  transform: {
    filter: { id: /\.yaml$/ },
    handler: (text) => ({
      code: `export default JSON.parse(${JSON.stringify(JSON.stringify(parse(text)))})`,
      map: null,
      moduleType: "js",
    }),
  },
};

/** The browser's half: `vite build` puts it into dist, which the server serves. The art is served beside it, at /art. */
export default defineConfig({
  root: "src",
  publicDir: false,
  plugins: [yaml, react()],
  // The page's policy lets no font come out of a style sheet.
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2023",
    chunkSizeWarningLimit: 1600,
    assetsInlineLimit: 0,
  },
});
