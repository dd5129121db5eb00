import { type RefObject, useEffect, useRef, useState } from "react";

export interface Popover<E extends HTMLElement> {
  /** Of the element that holds both the button and what it opens. */
  root: RefObject<E | null>;
  open: boolean;
  setOpen(open: boolean): void;
}

/** What a button opens above the page, until one presses elsewhere or on Escape. */
export function usePopover<E extends HTMLElement>(): Popover<E> {
  const [open, setOpen] = useState(false);
  const root = useRef<E>(null);
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event): void => {
      const outside = event.target instanceof Node && !root.current?.contains(event.target);
      if (outside || (event instanceof KeyboardEvent && event.key === "Escape")) setOpen(false);
    };
    addEventListener("pointerdown", leave);
    addEventListener("keydown", leave);
    return () => {
      removeEventListener("pointerdown", leave);
      removeEventListener("keydown", leave);
    };
  }, [open]);
  return { root, open, setOpen };
}
