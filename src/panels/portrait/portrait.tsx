import { useEffect, useState } from "react";
import type { Persona } from "#village/scenario";
import { artPack } from "./art-pack.ts";
import { composePortrait } from "./compose.ts";

const made = new Map<string, Promise<string | null>>();

function portraitOf(persona: Persona): Promise<string | null> {
  const key = JSON.stringify([persona.id, persona.age, persona.looks]);
  let picture = made.get(key);
  if (!picture) {
    picture = artPack().then((pack) => (pack?.portraits ? composePortrait(pack, persona) : null));
    made.set(key, picture);
    void picture.then((url) => {
      if (url === null) made.delete(key);
    });
  }
  return picture;
}

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
