/** Everyone must be able to walk from where they start to their home and work, and to every object that can be used. */
import { type Problem, problem } from "#village/errors";
import { cellOf, isWalkable, type VillageMap, xOf, yOf } from "#village/map";
import { createPaths, type Paths, unreachable } from "#village/path";
import type { Scenario } from "#village/scenario";
import type { LocatedPersona } from "./load.ts";

export function checkWays(scenario: Scenario, people: readonly LocatedPersona[], map: VillageMap): Problem[] {
  const problems: Problem[] = [];
  const paths = createPaths(map);
  const reachable = (from: number, place: string): boolean =>
    map.rooms.some(
      (r) =>
        r.place === place && r.cells.some((c) => isWalkable(map, c) && paths.cost(from, c) !== unreachable),
    );
  for (const { persona, whereIs } of people) {
    const start =
      map.spawns[persona.id] ?? map.objects[persona.bed ?? ""]?.spots[0] ?? firstCell(map, persona.home);
    if (start === undefined || !isWalkable(map, start)) {
      const at = start === undefined ? "—" : `${xOf(map, start)},${yOf(map, start)}`;
      problems.push(problem("map.blocked", { villager: persona.name, cell: at }, { file: scenario.map }));
      continue;
    }
    for (const [field, place] of [
      ["home", persona.home],
      ["work", persona.work?.place],
    ] as const)
      if (place !== undefined && !reachable(start, place))
        problems.push(
          problem("scenario.home-unreachable", { villager: persona.name, place, field }, whereIs([field])),
        );
  }
  return [...problems, ...lostObjects(scenario, map, paths)];
}

/** Objects that nobody can reach, seen from where the first villager starts. */
function lostObjects(scenario: Scenario, map: VillageMap, paths: Paths): Problem[] {
  const goal = map.spawns[scenario.villagers[0]?.id ?? ""];
  if (goal === undefined) return [];
  const lost = Object.values(map.objects).filter(
    (object) =>
      object.spots.length > 0 && object.spots.every((spot) => paths.cost(spot, goal) === unreachable),
  );
  return lost.map(({ id, kind }) =>
    problem("map.object-unplaced", { object: id, kind }, { file: scenario.map }),
  );
}

function firstCell(map: VillageMap, place: string): number | undefined {
  const cells = map.rooms.filter((r) => r.place === place).flatMap((r) => r.cells);
  return cells.find((cell) => isWalkable(map, cell)) ?? (map.places[place] ? cellOf(map, 0, 0) : undefined);
}
