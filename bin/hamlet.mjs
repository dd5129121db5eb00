#!/usr/bin/env node
// The command line of a clone: runs the TypeScript sources directly.
import { register } from "tsx/esm/api";

register();
const { main } = await import("../server/cli/main.ts");
await main(process.argv);
