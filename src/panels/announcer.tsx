import type { i18n } from "i18next";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { moment } from "../store/moment.ts";
import { newsAt } from "../store/news.ts";
import { watchedTalk } from "../store/pacing.ts";
import { shown } from "../store/shown.ts";
import { newsLine } from "./words/news.ts";
import { nameOf } from "./words/where.ts";

/** Milliseconds between two announcements, at least: who listens must be able to follow. */
const pause = 4000;

/** Tells screen readers what is said in the talk that is watched, or else the news; seldom enough to be listened to. */
export function Announcer() {
  const { i18n } = useTranslation();
  const [text, setText] = useState("");
  useEffect(() => {
    const timer = setInterval(() => setText((before) => tidings(i18n) ?? before), pause);
    return () => clearInterval(timer);
  }, [i18n]);
  return (
    <p className="only-heard" role="status" aria-live="polite">
      {text}
    </p>
  );
}

function tidings(words: i18n): string | null {
  const now = shown.getState();
  const { state, tick } = moment.getState();
  if (!now.world || !now.timeline || !state) return null;
  const line = state.talks[watchedTalk(now) ?? ""]?.lines.at(-1);
  if (line) return words.t("news.said", { name: nameOf(now.world, line.by), text: line.text });
  const news = newsAt(now.timeline, tick);
  return news && newsLine(words, now.world, news);
}
