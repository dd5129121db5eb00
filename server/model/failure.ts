/** What went wrong on the way to a server, told by status, code and words, as one kind of failure. */
import type { FailureKind, ModelFailure } from "./language-model.ts";

export interface Fault {
  /** HTTP status; undefined when no answer came, or when the fault stood in an answer of status 200. */
  status?: number;
  /** The code or type that the server gave. */
  code?: string;
  message: string;
  retryAfter?: number;
}

/** Words of servers, most telling first. They are in English whatever the language of the village. */
const byWords: readonly (readonly [RegExp, FailureKind])[] = [
  [/\bE[A-Z]{5,}\b/, "connection"],
  [/socket|other side closed|terminated|fetch failed|network/i, "connection"],
  [
    /context.?length|maximum context|context window|context size|too many tokens|prompt is too long|exceeds? (?:the (?:model|available)|maximum context)/i,
    "context-too-long",
  ],
  [/insufficient.?quota|exceeded your current quota|billing|insufficient balance|payment|credit/i, "quota"],
  [/rate.?limit|too many requests|overloaded|at capacity/i, "rate"],
  [/api.?key|unauthori[sz]ed|authenticat|permission|forbidden/i, "authentication"],
  [/content.?(?:filter|policy|management)|safety|moderation|refus/i, "refused"],
  [
    /model .*(?:not found|does not exist|not exist|unknown)|(?:not found|unknown|no such).* model|try pulling it/i,
    "missing",
  ],
  [/time.?d? ?out/i, "time-out"],
];

const byStatus: Readonly<Record<number, FailureKind>> = {
  401: "authentication",
  402: "quota",
  403: "authentication",
  404: "missing",
  408: "time-out",
  413: "context-too-long",
  429: "rate",
  504: "time-out",
};

/** Failures that may pass by themselves, so that asking again makes sense. */
const passing: ReadonlySet<FailureKind> = new Set(["rate", "time-out", "connection", "server", "empty"]);

export const mayPass = ({ kind }: ModelFailure): boolean => passing.has(kind);

export function failureOf(fault: Fault): ModelFailure {
  const { status, message, retryAfter } = fault;
  const detail = shortened(status === undefined ? message : `HTTP ${status}: ${message}`);
  return { kind: kindOf(fault), detail, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

function kindOf({ status, code, message }: Fault): FailureKind {
  const told = byWords.find(([pattern]) => pattern.test(`${code ?? ""} ${message}`))?.[1];
  if (status === undefined) return told ?? (code === undefined ? "connection" : "server");
  if (status >= 500 && status !== 504) return told === "rate" ? "rate" : "server";
  // The words say more than "too many requests" when the money is spent, and more than "bad request" otherwise.
  if (status === 429) return told === "quota" ? "quota" : "rate";
  return byStatus[status] ?? told ?? "refused";
}

/** Keys that servers repeat in their messages are taken out, and long pages cut. */
const shortened = (text: string): string =>
  text
    .replace(/\b(?:sk|pk|key)-[\w*.-]{6,}/gi, "[key]")
    .replace(/\b(Bearer)\s+\S+/gi, "$1 [key]")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300);

/** Seconds of a Retry-After header: a number, or a moment. */
export function retryAfterOf(header: string | null | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
