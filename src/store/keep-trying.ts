/** Loading parts of the page that come when they are needed, over a connection that may be gone at that moment. */

/** Milliseconds from a failure to the next try; the last one for all that follow. */
const pauses = [500, 1000, 2000, 4000];

/** What `load` gives, however often it fails before: a part of the page that the server did not send is asked for again. */
export async function keepTrying<T>(load: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await load();
    } catch {
      const pause = pauses[Math.min(attempt, pauses.length - 1)];
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
