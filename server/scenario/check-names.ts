/** Every name in a scenario must be the name of something: places, objects, villagers, moments in order. */
import { nearest, type Problem, problem, type Where } from "#village/errors";
import type { VillageMap } from "#village/map";
import type { Scenario, ScenarioFile } from "#village/scenario";
import type { LocatedPersona } from "./load.ts";
import type { YamlValue } from "./yaml-file.ts";

export function checkNames(
  scenario: Scenario,
  main: YamlValue<ScenarioFile>,
  people: readonly LocatedPersona[],
  map: VillageMap,
): Problem[] {
  const problems: Problem[] = [];
  const places = Object.keys(map.places);
  const objects = Object.keys(map.objects);
  const villagers = scenario.villagers.map((v) => v.id);
  const check = (
    kind: string,
    name: string | undefined,
    known: readonly string[],
    where: () => Where,
  ): void => {
    if (name === undefined || known.includes(name)) return;
    problems.push(
      problem(
        "scenario.unknown-name",
        { kind, name, nearest: nearest(name, known) ?? known[0] ?? "—" },
        where(),
      ),
    );
  };
  for (const [id, place] of Object.entries(scenario.places)) {
    check("place", id, places, () => main.whereIs(["places", id]));
    for (const owner of place.owner ?? [])
      check("villager", owner, villagers, () => main.whereIs(["places", id, "owner"]));
    const rooms = (map.places[id]?.rooms ?? []).map((room) => room.split("/")[1] ?? "");
    for (const room of Object.keys(place.rooms ?? {}))
      check("room", room, rooms, () => main.whereIs(["places", id, "rooms", room]));
  }
  const named = Object.keys(scenario.places);
  for (const place of places) check("place", place, named, () => main.whereIs(["places"]));
  for (const [index, input] of scenario.inputs.entries()) {
    if (input.kind === "notice" || input.kind === "arrival")
      check("place", input.place, places, () => main.whereIs(["inputs", index, "place"]));
    if (input.kind === "voice" || input.kind === "arrival")
      check("villager", input.villager, villagers, () => main.whereIs(["inputs", index, "villager"]));
    if (input.kind === "object")
      check("object", input.object, objects, () => main.whereIs(["inputs", index, "object"]));
  }
  for (const [index, probe] of scenario.probes.entries()) {
    check("place", probe.event?.place, places, () => main.whereIs(["probes", index, "event", "place"]));
    check("villager", probe.event?.host, villagers, () => main.whereIs(["probes", index, "event", "host"]));
  }
  for (const { persona, whereIs } of people) {
    check("place", persona.home, places, () => whereIs(["home"]));
    check("place", persona.work?.place, places, () => whereIs(["work", "place"]));
    check("object", persona.bed, objects, () => whereIs(["bed"]));
    for (const other of Object.keys(persona.relationships))
      check("villager", other, villagers, () => whereIs(["relationships", other]));
  }
  return problems;
}
