/** What a villager asks of the world in one tick. The world grants or refuses it (`resolve`). */
import type { Icon } from "./kinds.ts";
import type { TalkScript, Target } from "./state.ts";

export type Intent =
  | ({ do: "walk" } & Target)
  | ({
      do: "begin";
      text: string;
      icon: Icon;
      until: number;
      step: number | null;
      state: string | null;
    } & Target)
  | { do: "stop"; done: boolean }
  | { do: "open-talk"; with: string; text: string }
  | { do: "join-talk"; talk: string }
  | { do: "say"; text: string; leave: boolean; script?: TalkScript }
  | { do: "leave-talk" };

/** An intent with the thought that led to it, as the engine hands it to `resolve`. */
export interface Asked {
  villager: string;
  intent: Intent;
  thought?: string;
}
