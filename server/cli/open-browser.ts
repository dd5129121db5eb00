import { spawn } from "node:child_process";

/** Opens an address in the system's browser; a machine without one is no error. */
export function openBrowser(url: string): void {
  const [command, ...first] =
    process.platform === "darwin"
      ? ["open"]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", ""]
        : ["xdg-open"];
  spawn(command as string, [...first, url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
