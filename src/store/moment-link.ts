/** A link that restores the picture: the moment, the camera, whom one follows and what is open, at rest. */
import { addressOf, writeAddress } from "./address.ts";
import type { Shown } from "./shown.ts";

/**
 * `page`: the page's own address. Of a shared village the link carries the viewers' key, whoever made it, and the
 * address by which others reach it where one's own leads only here.
 */
export function momentLink(now: Shown, page: { origin: string; hostname: string; pathname: string }): string {
  const { cursor, camera, run } = now;
  const { x, y, zoom } = camera;
  const address = writeAddress({
    ...addressOf(now),
    tick: Math.floor(cursor),
    ...(camera.view.w > 0 ? { aim: { x, y, zoom } } : {}),
    still: true,
  });
  const share = run?.share;
  if (!share) return page.origin + page.pathname + address;
  const here = /^(localhost|127\.|\[::1\])/.test(page.hostname);
  return `${here ? share.base : page.origin}${page.pathname}${address}&key=${share.key}`;
}
