import { useTranslation } from "react-i18next";
import { roomAt } from "#village/map";
import { cellAt } from "#village/position";
import type { MindState } from "#village/state";
import type { World } from "#village/world";
import { useMoment, useShown } from "../../shared/use-shown.ts";
import { placeName } from "../../words/where.ts";
import { kindName, roomName } from "./names.ts";

/** The spatial memory: the places a villager knows, their rooms, and what stands there. */
export default function PlacesTab({ id }: { id: string }) {
  const { t } = useTranslation();
  const world = useShown((now) => now.world);
  const places = useMoment(({ state }) => state?.villagers[id]?.mind.places);
  const here = useMoment(({ state, tick }) => {
    const villager = state?.villagers[id];
    return (world && villager && roomAt(world.map, cellAt(world.map, villager, tick))?.id) ?? null;
  });
  if (!world || !places) return null;
  const isHere = (place: string): boolean => here?.split("/")[0] === place;
  const known = Object.keys(places).sort(
    (a, b) => Number(isHere(b)) - Number(isHere(a)) || placeName(world, a).localeCompare(placeName(world, b)),
  );
  if (known.length === 0) return <p className="nothing">{t("places.none")}</p>;
  return (
    <div className="page-scroll">
      <ul className="places" lang={world.scenario.language}>
        {known.map((place) => (
          <PlaceBranch key={place} world={world} place={place} rooms={places[place] ?? {}} here={here} />
        ))}
      </ul>
    </div>
  );
}

interface BranchProps {
  world: World;
  place: string;
  rooms: MindState["places"][string];
  here: string | null;
}

function PlaceBranch({ world, place, rooms, here }: BranchProps) {
  const { t, i18n } = useTranslation();
  const isHere = Object.keys(rooms).some((room) => room === here);
  const list = Object.entries(rooms);
  return (
    <li className="place-row">
      <details open={isHere}>
        <summary>
          {placeName(world, place)}
          {isHere && (
            <em className="places-now" lang={i18n.language}>
              {t("places.here")}
            </em>
          )}
        </summary>
        {list.length === 0 && (
          <p className="nothing" lang={i18n.language}>
            {t("places.onlyName")}
          </p>
        )}
        <ul>
          {list.map(([room, kinds]) => (
            <li key={room} className={room === here ? "is-here" : ""}>
              <b className="places-room">{roomName(world, room)}</b>
              <span className="places-things" lang={i18n.language}>
                {kinds.length === 0
                  ? t("places.nothingToUse")
                  : kinds.map((kind) => kindName(i18n.language, kind)).join(t("places.comma"))}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
