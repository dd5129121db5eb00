import { defineConfig } from "vitest/config";

/** Tests of what keeps what it shows in the module that shows it, each file with modules of its own. */
const client = ["api", "connection", "e2e", "panels", "scenes", "sprites", "store", "timeline"].map(
  (folder) => `tests/${folder}/**/*.test.{ts,tsx}`,
);

const shared = { env: { LC_ALL: "C" }, testTimeout: 240_000, hookTimeout: 240_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: "client", include: client } },
      // The rest are functions of what they are given: their modules are loaded once for many files.
      {
        test: {
          ...shared,
          name: "village",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: client,
          isolate: false,
        },
      },
    ],
  },
});
