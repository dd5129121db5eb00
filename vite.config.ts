import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The browser's half: `vite build` puts it into dist, which the server serves. The art is served beside it, at /art. */
export default defineConfig({
  root: "src",
  publicDir: false,
  plugins: [react()],
  build: { outDir: "../dist", emptyOutDir: true, target: "es2023", chunkSizeWarningLimit: 1600 },
});
