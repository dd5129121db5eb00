import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type PanelTab, panelTabs, shown } from "../../store/shown.ts";
import { useShown } from "../shared/use-shown.ts";

export const tabId = (tab: PanelTab): string => `tab-${tab}`;

/** The tabs of the panel: arrow keys, Home and End go from one to the next and open it. */
export function TabList() {
  const { t } = useTranslation();
  const open = useShown((now) => now.tab);
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    const next = tabAfter(event.key, open);
    if (!next) return;
    event.preventDefault();
    shown.getState().openTab(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" ref={list} aria-label={t("villager.tabs")} onKeyDown={press}>
      {panelTabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === open}
          aria-controls={`page-${tab}`}
          tabIndex={tab === open ? 0 : -1}
          onClick={() => shown.getState().openTab(tab)}
        >
          {t(`villager.tab.${tab}`)}
        </button>
      ))}
    </div>
  );
}

function tabAfter(key: string, open: PanelTab): PanelTab | undefined {
  const at = panelTabs.indexOf(open);
  const steps: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1 + panelTabs.length,
    Home: 0,
    End: panelTabs.length - 1,
  };
  const step = steps[key];
  return step === undefined ? undefined : panelTabs[step % panelTabs.length];
}
