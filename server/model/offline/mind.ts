/** All the parts of the built-in model, made once for one language. */
import type { ModelRequest } from "../language-model.ts";
import type { Language } from "./language.ts";
import { type AgendaReader, agendaReader } from "./plan/agenda.ts";
import { type Lifestyle, lifestyleReader } from "./plan/lifestyle.ts";
import { createReader, type Reader } from "./read/reader.ts";
import { type ActReader, createActReader } from "./read/speech-acts.ts";
import type { Persona } from "./request/persona.ts";
import { type Scene, sceneReader } from "./request/scene.ts";
import { createGrammar, type Grammar } from "./talk/grammar.ts";
import { type Traits, traitReader } from "./want/traits.ts";
import { type ContentReader, createContentReader } from "./words/content.ts";
import { createForms, type Forms } from "./words/forms.ts";
import { createGistReader, type GistReader } from "./words/gist.ts";
import { type Mention, peopleNamed } from "./words/mentions.ts";
import { createRephraser, type Rephraser } from "./words/rephrase.ts";
import { createTurner, type Turner } from "./words/turn.ts";

export interface Mind {
  language: Language;
  scene: (request: ModelRequest) => Scene;
  read: Reader;
  acts: ActReader;
  traits: (persona: Persona) => Traits;
  lifestyle: (persona: Persona) => Lifestyle;
  agenda: AgendaReader;
  content: ContentReader;
  gist: GistReader;
  forms: Forms;
  turner: Turner;
  rephrase: Rephraser;
  grammar: Grammar;
  mentions: (text: string) => readonly Mention[];
}

export function createMind(language: Language): Mind {
  const forms = createForms(language);
  return {
    language,
    scene: sceneReader(language),
    read: createReader(language),
    acts: createActReader(language),
    traits: traitReader(language),
    lifestyle: lifestyleReader(language, forms),
    agenda: agendaReader(language, forms),
    content: createContentReader(language),
    gist: createGistReader(language, forms),
    forms,
    turner: createTurner(language, forms),
    rephrase: createRephraser(language),
    grammar: createGrammar(language),
    mentions: peopleNamed(language),
  };
}
