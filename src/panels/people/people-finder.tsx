import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { World } from "#village/world";
import { shown } from "../../store/shown.ts";
import { Portrait } from "../portrait/portrait.tsx";
import { SearchBox } from "../shared/search-box.tsx";
import { usePopover } from "../shared/use-popover.ts";
import "./people-finder.css";

/** So many names are listed at most; a few letters make them fewer. */
const most = 40;

/** Opens the list of all who live here; `hidden` of them have no portrait in the row. */
export function PeopleFinder({ world, hidden }: { world: World; hidden: number }) {
  const { t } = useTranslation();
  const { root, open, setOpen } = usePopover<HTMLDivElement>();
  const [text, setText] = useState("");
  const close = (): void => {
    setOpen(false);
    setText("");
  };
  return (
    <div className="people-more" ref={root}>
      <button
        type="button"
        className="people-count"
        title={t("people.all", { count: world.order.length })}
        aria-expanded={open}
        onClick={() => (open ? close() : setOpen(true))}
      >
        +{hidden}
      </button>
      {open && (
        <div className="paper people-finder">
          <SearchBox text={text} label={t("people.search")} onText={setText} />
          <Found world={world} text={text} onChosen={close} />
        </div>
      )}
    </div>
  );
}

function Found({ world, text, onChosen }: { world: World; text: string; onChosen: () => void }) {
  const { t } = useTranslation();
  const wanted = text.trim().toLowerCase();
  const found = world.order.filter((id) => world.personas[id]?.name.toLowerCase().includes(wanted));
  if (found.length === 0) return <p className="people-none">{t("people.notFound", { name: text })}</p>;
  return (
    <ul>
      {found.slice(0, most).map((id) => {
        const persona = world.personas[id];
        return (
          persona && (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  shown.getState().select(id);
                  shown.getState().follow(id);
                  onChosen();
                }}
              >
                <Portrait persona={persona} size={30} />
                {persona.name}
              </button>
            </li>
          )
        );
      })}
    </ul>
  );
}
