/** The few things a run does to files, behind one port so that tests can stop the power in the middle of a write. */
import * as fs from "node:fs";

export interface Disk {
  /** Appends to a file, creating it when it is not there. */
  append(path: string, text: string): void;
  /** Appends and waits until the bytes are on the disk. */
  appendDurably(path: string, text: string): void;
  /** Replaces a file whole: readers see the old text or the new one, never a part. */
  replace(path: string, text: string): void;
  /** Cuts a file to its first `bytes` bytes. */
  truncate(path: string, bytes: number): void;
}

export const realDisk: Disk = {
  append: (path, text) => fs.appendFileSync(path, text),
  appendDurably: (path, text) => {
    const file = fs.openSync(path, "a");
    try {
      fs.writeSync(file, text);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
  },
  replace: (path, text) => {
    const draft = `${path}.new`;
    fs.writeFileSync(draft, text);
    fs.renameSync(draft, path);
  },
  truncate: (path, bytes) => fs.truncateSync(path, bytes),
};
