// Numbered steps with seconds, shared by start, test and check. Plain Node: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** Runs a program in the clone; on failure says what to run by hand, and ends. */
export function runOrExit(command, args, remedy, options = {}) {
  const quiet = options.quiet ? ["ignore", "pipe", "pipe"] : "inherit";
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: quiet,
    shell: process.platform === "win32",
    env: { ...process.env, ...options.env },
  });
  if (done.status === 0) return;
  if (options.quiet) process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`);
  process.stderr.write(`\nThis step failed. To see more, run:\n  ${remedy}\n`);
  process.exit(done.status ?? 1);
}

/** Runs the steps in turn: {name, work, skip?: reason}; `of` counts steps of the caller too, `before` those it has done. */
export function runSteps(steps, of = steps.length, before = 0) {
  steps.forEach(({ name, work, skip }, index) => {
    const head = `[${before + index + 1}/${of}] ${name}`;
    if (skip) {
      process.stdout.write(`${head}: ${skip}\n`);
      return;
    }
    process.stdout.write(`${head} …\n`);
    const begun = performance.now();
    work();
    process.stdout.write(`${head}: done in ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  });
}

/** Installs packages when they are missing or older than the lock file; behind a link npm would empty another folder. */
export function installStep() {
  const folder = join(root, "node_modules");
  const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  const mark = join(folder, ".package-lock.json");
  const fresh =
    existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
  const install = () => runOrExit(npm, ["ci", "--no-audit", "--no-fund"], "npm ci");
  const skip = isLink ? "node_modules is a link, left as it is" : fresh ? "already there" : undefined;
  return { name: "Install packages", work: install, skip };
}

/** Builds the client when a source is newer than what was built. */
export function buildStep() {
  const mark = join(root, "dist", ".built-from");
  const state = newest(["src", "assets/locales", "vite.config.ts", "package-lock.json"]);
  const fresh = existsSync(mark) && readFileSync(mark, "utf8") === state;
  const build = () => {
    runOrExit(
      process.execPath,
      [join("node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"],
      "npm run build",
    );
    writeFileSync(mark, state);
  };
  return { name: "Build the client", work: build, skip: fresh ? "up to date" : undefined };
}

/** The newest change among files and folders, as text that tells two states of the sources apart. */
function newest(paths) {
  let latest = 0;
  let count = 0;
  const visit = (path) => {
    const facts = statSync(path);
    if (facts.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else {
      latest = Math.max(latest, facts.mtimeMs);
      count++;
    }
  };
  for (const path of paths) if (existsSync(join(root, path))) visit(join(root, path));
  return `${count} files, newest ${latest}`;
}
