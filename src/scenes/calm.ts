/** Whether the viewer has asked for less motion: nothing sways for its own sake then, and the camera does not glide. */
const wish = window.matchMedia("(prefers-reduced-motion: reduce)");

export const isCalm = (): boolean => wish.matches;
