/** What is found out about a request once, however often an answer asks for it. */
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";

type Finder<Key extends object, Found> = (mind: Mind, scene: Scene, about: Key) => Found;

/** The same finder, its results kept as long as the scene is; they are shared and must not be changed. */
export function perScene<Key extends object, Found>(find: Finder<Key, Found>): Finder<Key, Found> {
  const kept = new WeakMap<Scene, Map<Key, Found>>();
  return (mind, scene, about) => {
    let known = kept.get(scene);
    if (!known) kept.set(scene, (known = new Map()));
    let found = known.get(about);
    if (found === undefined) known.set(about, (found = find(mind, scene, about)));
    return found;
  };
}
