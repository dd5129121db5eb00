/** Wall-clock time for the wrappers, so that tests need not wait. */
export interface WallClock {
  /** Milliseconds. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export const wallClock: WallClock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)),
};
