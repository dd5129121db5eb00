import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    env: { LC_ALL: "C" },
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
