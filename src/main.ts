/** The first step of the page: it forbids code made of strings, and zod must know that before any schema is made. */
import { config } from "zod";

config({ jitless: true });
await import("./client.ts");
