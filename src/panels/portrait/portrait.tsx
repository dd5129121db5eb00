import { useEffect, useState } from "react";
import type { Persona } from "#village/scenario";
import { portraitOf } from "./portrait-of.ts";

/** A villager's face; its initial until the art is loaded. `size` in screen pixels. */
export function Portrait({ persona, size }: { persona: Persona; size: number }) {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void portraitOf(persona).then((url) => {
      if (wanted) setPicture(url);
    });
    return () => {
      wanted = false;
    };
  }, [persona]);
  const square = { width: size, height: size };
  if (picture !== null) return <img className="portrait" src={picture} alt="" style={square} />;
  return (
    <span className="portrait portrait-none" style={{ ...square, fontSize: size * 0.5 }} aria-hidden="true">
      {[...persona.name][0]}
    </span>
  );
}
