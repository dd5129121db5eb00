import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Spent, Thinking } from "#village/protocol";
import type { World } from "#village/world";
import { useShown } from "./shared/use-shown.ts";
import { nameOf } from "./words/where.ts";

/** How a village stands whose models are on servers: who is thinking, for how long, and what it has come to. */
export function StatusLine() {
  const { t, i18n } = useTranslation();
  const world = useShown((now) => now.world);
  const model = useShown((now) => now.run?.model);
  const more = useShown((now) => (now.run?.models.length ?? 1) - 1);
  const live = useShown((now) => now.run?.live ?? false);
  const thinking = useShown((now) => now.status?.thinking);
  const spent = useShown((now) => now.status?.spent);
  if (!live || !world || !spent) return null;
  return (
    <dl className="paper status" aria-label={t("status.label")}>
      <dt>{t("status.model")}</dt>
      <dd>{more > 0 ? t("status.models", { model, more }) : model}</dd>
      <dt>{t("status.thinking")}</dt>
      <dd>{thinkingText(t, world, thinking ?? [])}</dd>
      <dt>{t("status.spent")}</dt>
      <dd>{spentText(t, i18n.language, spent)}</dd>
    </dl>
  );
}

/** Whoever waits longest comes first; one who waits to be asked again goes before all. */
function thinkingText(t: TFunction, world: World, thinking: readonly Thinking[]): string {
  const [first] = [...thinking].sort(
    (a, b) => Number(b.retry !== undefined) - Number(a.retry !== undefined) || b.seconds - a.seconds,
  );
  if (!first) return t("status.nobody");
  const { retry } = first;
  const name = nameOf(world, first.villager);
  if (retry)
    return t("status.retry", { name, seconds: retry.seconds, cause: t(`status.cause.${retry.code}`) });
  const villagers = new Set(thinking.map(({ villager }) => villager));
  return villagers.size === 1
    ? t("status.one", { name, seconds: first.seconds })
    : t("status.several", { name, more: villagers.size - 1, seconds: first.seconds });
}

function spentText(t: TFunction, language: string, { tokens, usd, unpriced, budget }: Spent): string {
  const count = new Intl.NumberFormat(language);
  const dollars = { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" } as const;
  const money = new Intl.NumberFormat(language, { ...dollars, maximumFractionDigits: 4 });
  const of = (spent: string, most: number | undefined, format: Intl.NumberFormat): string =>
    most === undefined ? spent : t("status.of", { spent, most: format.format(most) });
  const parts = [of(t("status.tokens", { tokens: count.format(tokens) }), budget.tokens, count)];
  if (usd > 0 || budget.usd !== undefined) parts.push(of(money.format(usd), budget.usd, money));
  if (unpriced > 0) parts.push(t("status.unpriced", { calls: count.format(unpriced) }));
  return parts.join(" · ");
}
