/** The interface's language: `?lang=` first, then what was chosen before, then the browser's. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import en from "../../../assets/locales/en/interface.json";
import zh from "../../../assets/locales/zh/interface.json";

/** Each language by its own name. */
export const languages = { en: "English", zh: "中文" } as const;
export type Language = keyof typeof languages;

const store = "hamlet.language";
const isLanguage = (text: string | null | undefined): text is Language =>
  text !== null && text !== undefined && text in languages;

export async function startLanguage(search: string, browser: readonly string[]): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    lng: wantedLanguage(new URLSearchParams(search).get("lang"), remembered(), browser),
    fallbackLng: "en",
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

export function wantedLanguage(
  asked: string | null,
  chosen: string | null,
  browser: readonly string[],
): Language {
  const all = [asked, chosen, ...browser].map((tag) => tag?.toLowerCase().split("-")[0]);
  return all.find(isLanguage) ?? "en";
}

export function setLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
  forgetAsked();
  try {
    localStorage.setItem(store, language);
  } catch {
    // A browser that keeps nothing forgets the choice; that is all.
  }
}

/** The language that the address asked for is no longer wanted. */
function forgetAsked(): void {
  const url = new URL(location.href);
  url.searchParams.delete("lang");
  history.replaceState(null, "", url);
}

function remembered(): string | null {
  try {
    return localStorage.getItem(store);
  } catch {
    return null;
  }
}
