/** Where an element was last put: it is told again only when that changes, since being told costs a frame its style. */
const places = new WeakMap<HTMLElement, string>();

/** Puts the upper left corner of an element of the overlay at a point in css px, rounded to whole ones. */
export function placeAt(element: HTMLElement, x: number, y: number): void {
  const place = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  if (places.get(element) === place) return;
  places.set(element, place);
  element.style.transform = place;
}
