import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepTrying } from "../../src/store/keep-trying.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("what a page loads when it is needed", () => {
  it("is asked for again until it comes", async () => {
    let asked = 0;
    const loaded = keepTrying(() => {
      asked++;
      return asked < 8 ? Promise.reject(new TypeError("no connection")) : Promise.resolve("the panel");
    });
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(loaded).resolves.toBe("the panel");
    expect(asked).toBe(8);
  });

  it("is asked for once when it comes at once", async () => {
    const load = vi.fn(() => Promise.resolve(1));
    await expect(keepTrying(load)).resolves.toBe(1);
    expect(load).toHaveBeenCalledOnce();
  });
});
