import type { VillageEvent } from "../event.ts";
import type { ObjectState } from "../state.ts";

export function reduceObject(object: ObjectState, event: VillageEvent): ObjectState {
  if (event.type === "object.changed") return { ...object, state: event.data.state };
  if (event.type === "object.taken")
    return object.users.includes(event.by) ? object : { ...object, users: [...object.users, event.by] };
  if (event.type === "object.left")
    return { ...object, users: object.users.filter((user) => user !== event.by) };
  return object;
}
