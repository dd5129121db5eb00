/** The interface's language: `?lang=` first, then what was chosen before, then the browser's. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import en from "../../../assets/locales/en/interface.json";
import zh from "../../../assets/locales/zh/interface.json";
import { shown } from "../../store/shown.ts";
import { spaces } from "./spaces.ts";

/** Each language by its own name. */
export const languages = { en: "English", zh: "中文" } as const;
export type Language = keyof typeof languages;

const store = "hamlet.language";
const declined = "hamlet.language.declined";
const isLanguage = (text: string | null | undefined): text is Language =>
  text !== null && text !== undefined && text in languages;

export async function startLanguage(search: string, browser: readonly string[]): Promise<void> {
  await i18next
    .use(spaces)
    .use(initReactI18next)
    .init({
      resources: { en: { translation: en }, zh: { translation: zh } },
      lng: wantedLanguage(new URLSearchParams(search).get("lang"), kept(store), browser),
      fallbackLng: "en",
      interpolation: { escapeValue: false },
      postProcess: [spaces.name],
    });
  show(i18next.language);
}

function show(language: string): void {
  document.documentElement.lang = language;
  shown.setState({ language });
}

export function wantedLanguage(
  asked: string | null,
  chosen: string | null,
  browser: readonly string[],
): Language {
  return [asked, chosen, ...browser].map(languageOf).find(isLanguage) ?? "en";
}

/** The language of the page that fits a tag such as "zh-CN"; undefined when there is none. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const language = tag?.toLowerCase().split("-")[0];
  return isLanguage(language) ? language : undefined;
}

export function setLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  show(language);
  keep(store, language);
}

/** Whether the offer of a language was turned down. */
export const isDeclined = (language: Language): boolean => kept(declined) === language;
export const setDeclined = (language: Language): void => keep(declined, language);

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing forgets the choice; that is all.
  }
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
