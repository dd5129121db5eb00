/** Takes up news of somebody who is not here: by what one knows of it already, by liking, and by what it is. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import { toneOf } from "../read/importance.ts";
import type { Statement } from "../read/reader.ts";
import type { Scene } from "../request/scene.ts";
import { overlap, shared } from "../words/content.ts";
import type { Say } from "./acknowledge.ts";
import type { Conversation } from "./conversation.ts";

const votes = { yes: "vote-yes", no: "vote-no", open: "vote-open" };
const toFace = { yes: "vote-you-yes", no: "vote-you-no", open: "vote-you-open" };
const curious = { fond: "take-fond", cool: "take-cool", open: "take-open" };
const sorry = { fond: "take-hard-fond", cool: "take-hard-cool", open: "take-hard-open" };

/** False when one has nothing to say to it. */
export function takesUp(
  mind: Mind,
  scene: Scene,
  { partner }: Conversation,
  { text, kind, source }: Statement,
  third: string | undefined,
  say: Say,
): boolean {
  const { language } = mind;
  // A candidate is talked of even by those who have not met him.
  const who = third ?? (language.pattern("office").test(text) ? candidate(mind, scene, text) : undefined);
  if (who === undefined) return false;
  const known = knownFrom(mind, scene, partner.name, text);
  const liking = scene.people.find(({ name }) => name === who)?.liking ?? 0;
  if (known !== undefined && known !== source) {
    say("ack-known", { source: known, who });
    return true;
  }
  if (language.pattern("office").test(text)) {
    say(votes[leaning(scene, liking)], { who });
    return true;
  }
  const tone = toneOf(language, text);
  const isPlan = kind === "plan" || language.pattern("announcement").test(text);
  if (!isPlan && (source === undefined || tone === 0)) return false;
  const feels = liking > 0 ? "fond" : liking < 0 ? "cool" : "open";
  say((tone < 0 && !isPlan ? sorry : curious)[feels], { who });
  return true;
}

const candidate = (mind: Mind, { self, others }: Scene, text: string): string | undefined =>
  mind.mentions(text).find(({ name }) => name !== self.name && others.every((other) => other.name !== name))
    ?.name;

/** Who told one the same before, other than the one who tells it now. */
function knownFrom(mind: Mind, scene: Scene, teller: string, text: string): string | undefined {
  const about = mind.content(text);
  return scene.memories.find(
    ({ kind, speaker, words }) =>
      kind === "heard" &&
      speaker !== teller &&
      shared(mind.content(words), about) >= 3 &&
      overlap(mind.content(words), about) >= 0.6,
  )?.speaker;
}

/** What one says to a candidate's face. */
export const voteToFace = (scene: Scene, liking: number): string => toFace[leaning(scene, liking)];

/** One's vote goes by liking. */
function leaning({ seed }: Scene, liking: number): keyof typeof votes {
  const lean = liking * 0.35 + chance(seed, "vote");
  return lean > 0.85 ? "yes" : lean < 0.3 ? "no" : "open";
}
