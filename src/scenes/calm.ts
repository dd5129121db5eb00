/** Whether the viewer has asked for less motion: nothing sways for its own sake then, and the camera does not glide. */
const wish = window.matchMedia("(prefers-reduced-motion: reduce)");

export const isCalm = (): boolean => wish.matches;

/** The part of its way that something glides on in a frame of `delta` ms; most of it in `pace` ms, all at once for the calm. */
export const glide = (delta: number, pace: number): number => (isCalm() ? 1 : 1 - Math.exp(-delta / pace));
