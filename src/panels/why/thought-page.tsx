import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ThoughtReply } from "#village/protocol";
import type { World } from "#village/world";
import { Retrieved } from "./retrieved.tsx";
import { useThought } from "./use-thought.ts";

/** The model that needs no request. */
const builtIn = "offline";
/** Sections that hold what was perceived. */
const perceivedSections = ["perceived", "now", "setting", "talk"];

/** One decision: what was perceived, what came to mind, the prompt, the raw reply and what it took. */
export default function ThoughtPage({ world, id }: { world: World; id: string }) {
  const { t } = useTranslation();
  const loaded = useThought(id);
  if (loaded.state === "loading") return <p className="nothing">{t("villager.opening")}</p>;
  if (loaded.state === "none") return <p className="nothing">{t("why.noThought")}</p>;
  const { thought } = loaded;
  return (
    <div className="thought">
      <Perceived world={world} thought={thought} />
      <Retrieved world={world} thought={thought} />
      <Prompt world={world} thought={thought} />
      <h4>{t("why.reply")}</h4>
      <pre lang={world.scenario.language}>{thought.reply === "" ? t("why.noReply") : thought.reply}</pre>
      {thought.repairs.length > 0 && (
        <>
          <h4>{t("why.repaired")}</h4>
          <ul className="thought-lines">
            {thought.repairs.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <Cost thought={thought} />
    </div>
  );
}

interface PartProps {
  world: World;
  thought: ThoughtReply;
}

function Perceived({ world, thought: { sections } }: PartProps) {
  const { t } = useTranslation();
  const lines = sections.filter(({ name }) => perceivedSections.includes(name)).flatMap((s) => s.lines);
  return (
    <>
      <h4>{t("why.perceived")}</h4>
      {lines.length === 0 && <p className="nothing">{t("why.nothingPerceived")}</p>}
      <ul className="thought-lines" lang={world.scenario.language}>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Prompt({ world, thought: { sections } }: PartProps) {
  const { t } = useTranslation();
  const sum = sections.reduce((tokens, section) => tokens + section.tokens, 0);
  return (
    <>
      <h4>{t("why.prompt", { count: sum })}</h4>
      {sections
        .filter(({ lines }) => lines.length > 0)
        .map(({ name, tokens, lines }) => (
          <details key={name} className="section">
            <summary>
              <span>{sectionName(t, name)}</span>
              <span>{t("why.tokens", { count: tokens })}</span>
            </summary>
            <pre lang={world.scenario.language}>{lines.join("\n")}</pre>
          </details>
        ))}
    </>
  );
}

/** A prompt that holds two minds names the parts of the second with a number. */
function sectionName(t: TFunction, name: string): string {
  const section = t(`why.section.${name.replace(/-2$/, "")}`);
  return name.endsWith("-2") ? t("why.ofSecond", { section }) : section;
}

function Cost({ thought: { model, calls, agreement } }: { thought: ThoughtReply }) {
  const { t } = useTranslation();
  return (
    <>
      <h4>{t("why.model")}</h4>
      <p>
        {calls[calls.length - 1]?.model ?? model}
        {calls.length === 0 && ` · ${t(model === builtIn ? "why.noCost" : "why.notSent")}`}
      </p>
      {calls.map(({ prompt, reply, seconds, usd, outcome }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: attempts have no name but their number.
        <p key={i}>
          {t("why.call", { prompt, reply, seconds: seconds.toFixed(1) })}
          {usd !== null && ` · ${t("why.usd", { usd: usd.toFixed(4) })}`}
          {outcome !== "ok" && ` · ${t("why.failed", { outcome: t(`status.cause.model.${outcome}`) })}`}
        </p>
      ))}
      {agreement && <p>{t("why.agreement", { same: agreement.same, votes: agreement.votes })}</p>}
    </>
  );
}
