/** Every villager's portrait, composed once. */
import type { Persona } from "#village/scenario";
import { artPack } from "./art-pack.ts";
import { composePortrait } from "./compose.ts";

const made = new Map<string, Promise<string | null>>();

/** The address of the picture; null when the art is missing or has not come, and then it is asked for again next time. */
export function portraitOf(persona: Persona): Promise<string | null> {
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

/** The portraits of a village as images, each fetched when it is first asked for; null until it has come. */
export function portraits(
  personas: Readonly<Record<string, Persona>>,
): (villager: string) => HTMLImageElement | null {
  const images = new Map<string, HTMLImageElement | null>();
  const fetchOne = async (persona: Persona): Promise<void> => {
    const url = await portraitOf(persona);
    if (url === null) return;
    const image = new Image();
    image.src = url;
    await image.decode();
    images.set(persona.id, image);
  };
  return (villager) => {
    const persona = personas[villager];
    if (persona && !images.has(villager)) {
      images.set(villager, null);
      void fetchOne(persona).catch(() => undefined);
    }
    return images.get(villager) ?? null;
  };
}
