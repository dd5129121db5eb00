import type { VillageEvent } from "../event.ts";
import type { ObjectState } from "../state.ts";

/** An object at rest: most objects are, most of the time, and are left out of the state. */
export const atRest: ObjectState = { state: "", users: [] };

/** Undefined when the object is at rest again. */
export function reduceObject(before: ObjectState | undefined, event: VillageEvent): ObjectState | undefined {
  const object = before ?? atRest;
  const after = change(object, event);
  return after.state === "" && after.users.length === 0 ? undefined : after;
}

function change(object: ObjectState, event: VillageEvent): ObjectState {
  if (event.type === "object.changed") return { ...object, state: event.data.state };
  if (event.type === "object.taken")
    return object.users.includes(event.by) ? object : { ...object, users: [...object.users, event.by] };
  if (event.type === "object.left")
    return { ...object, users: object.users.filter((user) => user !== event.by) };
  return object;
}
