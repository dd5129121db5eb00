/** Packs rectangles into pages, row by row: few textures mean few changes of texture while a frame is drawn. */
export interface Size {
  w: number;
  h: number;
}

export interface Place {
  page: number;
  x: number;
  y: number;
}

/** Px of the side of a page, at most. */
export const pageSide = 2048;

/** The place of each rectangle, and the size of each page. A gap of one px keeps neighbours apart. */
export function packShelves(sizes: readonly Size[], side = pageSide): { places: Place[]; pages: Size[] } {
  const pages: Size[] = [];
  const places: Place[] = [];
  let page: Size = { w: 0, h: 0 };
  let shelf = { x: 0, y: 0, h: 0 };
  for (const { w, h } of sizes) {
    if (shelf.x + w > side) shelf = { x: 0, y: shelf.y + shelf.h, h: 0 };
    if (pages.length === 0 || shelf.y + h > side) {
      page = { w: 0, h: 0 };
      pages.push(page);
      shelf = { x: 0, y: 0, h: 0 };
    }
    places.push({ page: pages.length - 1, x: shelf.x, y: shelf.y });
    shelf.x += w + 1;
    shelf.h = Math.max(shelf.h, h + 1);
    page.w = Math.max(page.w, Math.min(side, shelf.x));
    page.h = Math.max(page.h, Math.min(side, shelf.y + shelf.h));
  }
  return { places, pages };
}
