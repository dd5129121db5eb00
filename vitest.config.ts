import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    env: { LC_ALL: "C" },
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Many tests wait for servers and browsers: one more than the cores of a small machine.
    maxWorkers: 3,
  },
});
