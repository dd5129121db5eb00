/** A small model for tests: answers every purpose in a fixed way from the lines it gets; each answer can be replaced. */
import { bits } from "#village/random";
import type { LanguageModel, ModelReply, ModelRequest, Purpose } from "../../server/model/language-model.ts";

export type Answer = (request: ModelRequest) => unknown;
export interface FakeModel extends LanguageModel {
  requests: ModelRequest[];
}

/** An answer that is a string is sent as it is; anything else as JSON. */
export function fakeModel(answers: Partial<Record<Purpose, Answer>> = {}): FakeModel {
  const requests: ModelRequest[] = [];
  return {
    name: "fake",
    pure: true,
    frugal: false,
    requests,
    async ask(request): Promise<ModelReply> {
      requests.push(request);
      const answer = (answers[request.purpose] ?? usual[request.purpose])(request);
      return { ok: true, text: typeof answer === "string" ? answer : JSON.stringify(answer) };
    },
  };
}

export const linesOf = (request: ModelRequest, section: string): readonly string[] =>
  request.sections.find((s) => s.name === section)?.lines ?? [];

const after = (lines: readonly string[], head: string): string =>
  lines.find((line) => line.startsWith(head))?.slice(head.length) ?? "";
export const nowOf = (request: ModelRequest): string =>
  /(\d\d:\d\d)\.$/.exec(linesOf(request, "now")[0] ?? "")?.[1] ?? "00:00";

const nobody = { feeling: 0, remember: [], promises: [] };

const usual: Record<Purpose, Answer> = {
  "plan-day": (request) => {
    const home = after(linesOf(request, "persona"), "Home: ");
    const places = linesOf(request, "places").map((line) => line.split(":")[0] ?? "");
    const now = nowOf(request);
    const hours = ["09:00", "12:00", "15:00", "18:00", "21:00"].filter((hour) => hour > now);
    const ends = [...hours, "06:30"];
    const blocks = ends.map((to, i) => ({
      from: i === 0 ? now : (ends[i - 1] ?? now),
      to,
      do: i === ends.length - 1 ? "sleep" : `see to things ${i}`,
      place: i === ends.length - 1 ? home : (places[(i + request.seed) % places.length] ?? home),
    }));
    return { strokes: ["get up", "see to things", "sleep"], blocks };
  },
  unfold: (request) => {
    const [first = "", ...others] = linesOf(request, "spots");
    const [place = ""] = first.split(/[,:]/);
    const spots = 1 + others.filter((line) => line.startsWith(place)).length;
    return {
      actions: [
        Array.from({ length: 12 }, (_, i) => ({
          do: `doing thing ${bits(request.seed, i) % 40}`,
          icon: "work",
          spot: 1 + (bits(request.seed, i, "spot") % spots),
          minutes: 15,
          state: null,
        })),
      ],
    };
  },
  react: (request) => {
    const lines = linesOf(request, "perceived");
    const who = lines.findIndex((line) => / (is here|has just come|is walking by)/.test(line)) + 1;
    const allowed = JSON.stringify(request.schema).includes(`[${who}`) || who > 0;
    return who > 0 && allowed && canTalk(request, who)
      ? {
          do: "talk",
          who,
          say: `Good day, says ${request.call.villager} at ${nowOf(request)}.`,
          about: "the supper",
          plan: null,
          because: "It is nice to meet.",
        }
      : { do: "keep", who: null, say: null, about: null, plan: null, because: "There is work to do." };
  },
  converse: (request) => {
    const talk = linesOf(request, "talk").length;
    return {
      say: `Line ${talk} about ${linesOf(request, "memories")[0]?.slice(0, 60) ?? "nothing"}`,
      leave: talk >= 5,
      because: "It is my turn.",
      ...nobody,
      feeling: 1,
      remember: talk >= 5 ? [{ text: `The talk of ${nowOf(request)} was good.`, importance: 4 }] : [],
    };
  },
  joint: () => ({
    lines: ["Well, well.", "So it is.", "Goodbye."],
    because: "It is my turn.",
    first: { ...nobody, feeling: 1, remember: [{ text: "We talked of nothing.", importance: 4 }] },
    second: nobody,
  }),
  takeaway: (request) => ({
    ...nobody,
    feeling: 1,
    remember: [{ text: `They talked ${linesOf(request, "talk").length} lines.`, importance: 4 }],
  }),
  focal: () => ({ questions: ["Who is kind?", "What is lost?", "What is next?"] }),
  insights: (request) => ({
    insights: [
      {
        text: `${linesOf(request, "question")[0]} Memory one says so at ${request.call.tick}.`,
        importance: 6,
        evidence: [1],
      },
    ],
  }),
};

/** The schema's enumeration holds the numbers of lines that may be answered. */
function canTalk(request: ModelRequest, who: number): boolean {
  const schema = request.schema as { properties: { who: { anyOf?: { enum?: number[] }[] } } };
  return JSON.stringify(schema.properties.who).includes(`${who}`);
}
