/** The map of Willowbrook: land, then houses, then gardens and things, then people and plants. */
import { build } from "../building.ts";
import { Draft } from "../draft.ts";
import { plant } from "../land.ts";
import { gardens } from "./gardens.ts";
import { homes } from "./homes.ts";
import { land } from "./land.ts";
import { outdoors } from "./outdoors.ts";
import { people } from "./people.ts";
import { publicHouses } from "./public-houses.ts";

/** Makes the whole map. */
export function willowbrook(): Draft {
  const draft = new Draft(110, 76, "grass");
  land(draft);
  for (const house of [...publicHouses, ...homes]) build(draft, house);
  outdoors(draft);
  gardens(draft);
  people(draft);
  plants(draft);
  return draft;
}

// biome-ignore format: a table
function plants(draft: Draft): void {
  plant(draft, { kinds: ["tree-oak", "tree-birch", "tree-pine", "tree-pine", "bush"], on: ["forest"], share: 0.5, salt: 11 });
  plant(draft, { kinds: ["tree-willow"], on: ["sand"], share: 0.09, gap: 1, salt: 12 });
  plant(draft, { kinds: ["reeds", "reeds", "rock"], on: ["sand"], share: 0.2, salt: 13 });
  plant(draft, { kinds: ["tree-oak", "tree-birch", "bush", "tree-birch"], on: ["grass"], share: 0.08, gap: 1, salt: 14 });
  plant(draft, { kinds: ["tree-oak", "bush", "stump"], on: ["meadow"], share: 0.03, gap: 2, salt: 15 });
  plant(draft, { kinds: ["flowers"], on: ["meadow"], share: 0.16, salt: 16, patches: true });
  plant(draft, { kinds: ["flowers"], on: ["grass"], share: 0.08, salt: 17, patches: true });
}
