import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { shown } from "../../store/shown.ts";
import { stage } from "../../store/stage.ts";
import { useShown } from "../shared/use-shown.ts";

/** What stopped the village: cause, remedy and another try; on the map beside whose thought failed. */
export function TroubleCard() {
  const failed = useShown((now) => now.run?.live === true && now.status?.phase === "failed");
  return failed ? <Card /> : null;
}

function Card() {
  const { t, i18n } = useTranslation();
  const trouble = useShown((now) => now.status?.trouble);
  const world = useShown((now) => now.world);
  const host = useShown((now) => now.run?.role === "host");
  const tell = useShown((now) => now.tell);
  const villager = trouble?.villager ?? null;
  const card = useRef<HTMLElement>(null);
  useEffect(() => pinned(card.current, villager), [villager]);
  useEffect(() => filmed(villager), [villager]);
  const told = trouble?.told[i18n.language] ?? Object.values(trouble?.told ?? {})[0];
  const name = villager === null ? undefined : world?.personas[villager]?.name;
  return (
    <section className="paper trouble" role="alert" ref={card}>
      <h2>{name === undefined ? t("trouble.title") : t("trouble.titleOf", { name })}</h2>
      <p>{marked(told?.cause)}</p>
      <p className="trouble-remedy">{marked(told?.remedy)}</p>
      <p className="trouble-foot">
        {host ? (
          <button type="button" onClick={() => tell({ type: "pause", paused: false })}>
            {t("trouble.retry")}
          </button>
        ) : (
          t("trouble.viewer")
        )}
        <code className="trouble-code">{trouble?.code}</code>
      </p>
    </section>
  );
}

/** A sentence of the catalogue, its names of commands and options set apart. */
function marked(text = "") {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence do not change places
  return text.split("`").map((part, i) => (i % 2 === 0 ? part : <code key={i}>{part}</code>));
}

/** Css px between the card and whose it is, and the least between it and the rim of the picture. */
const gap = { figure: 14, rim: 16, top: 84, bottom: 150 };

/** Keeps a card beside a villager while it is in the picture; otherwise it lies where the style puts it. */
function pinned(card: HTMLElement | null, villager: string | null): (() => void) | undefined {
  if (!card || villager === null) return undefined;
  const place = (): void => {
    const figure = stage.figures.get(villager);
    const seen = figure?.seen === true;
    card.classList.toggle("is-pinned", seen);
    if (!figure || !seen) {
      card.style.transform = "";
      return;
    }
    const { offsetWidth: w, offsetHeight: h } = card;
    const above = figure.y - h - gap.figure - 20;
    const x = within(figure.x - w / 2, gap.rim, stage.width - w - gap.rim);
    const y = above >= gap.top ? above : figure.foot + gap.figure + 10;
    const to = within(y, gap.top, stage.height - h - gap.bottom);
    card.style.transform = `translate(${Math.round(x)}px, ${Math.round(to)}px)`;
  };
  stage.listeners.add(place);
  return () => void stage.listeners.delete(place);
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The director leads to whose thought failed, and takes the camera again afterwards. */
function filmed(villager: string | null): (() => void) | undefined {
  if (villager === null || !shown.getState().director) return undefined;
  shown.getState().follow(villager);
  return () => {
    if (shown.getState().followed === villager) shown.getState().setDirector(true);
  };
}
