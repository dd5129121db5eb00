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
    const press = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    // Before the keys of the page, for which Escape then closes nothing more.
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      setOpen(false);
    };
    addEventListener("pointerdown", press);
    addEventListener("keydown", leave, { capture: true });
    return () => {
      removeEventListener("pointerdown", press);
      removeEventListener("keydown", leave, { capture: true });
    };
  }, [open]);
  return { root, open, setOpen };
}
