import type { ReactNode } from "react";
import { stopAt } from "../shared/go-to.ts";

/** A link to a moment of a villager. Its address is that of the moment, so that it can be opened elsewhere too. */
export function MomentLink({ to, children }: { to: { by: string; t: number }; children: ReactNode }) {
  return (
    <a
      className="clause"
      href={`#t=${to.t}&follow=${to.by}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        stopAt(to);
      }}
    >
      {children}
    </a>
  );
}
