/**
 * The built-in model: it reads the lines of a request and answers by patterns, drives and a grammar, all from a
 * language pack. It needs no key and no network, and its reply is a pure function of the request.
 */
import type { LanguageModel, ModelReply, ModelRequest } from "../language-model.ts";
import { createLanguage } from "./language.ts";
import { createMind, type Mind } from "./mind.ts";
import type { OfflinePackInput } from "./pack.ts";
import { planDay } from "./plan/plan-day.ts";
import { unfold } from "./plan/unfold.ts";
import { focal } from "./reflect/focal.ts";
import { insights } from "./reflect/insights.ts";
import type { Scene } from "./request/scene.ts";
import { converse, takeaway } from "./talk/converse.ts";
import { joint } from "./talk/joint.ts";
import { react } from "./talk/react.ts";
import { unmarked } from "./words/name-marks.ts";

export type { OfflinePackInput };

/** `pack` is the parsed files of a language: reading, speech, offline, activities. Throws when it lacks a part. */
export function createOfflineModel(pack: OfflinePackInput): LanguageModel {
  const mind = createMind(createLanguage(pack));
  return {
    name: "offline",
    pure: true,
    frugal: false,
    ask: (request) => Promise.resolve(answer(mind, request)),
  };
}

const answers: Record<ModelRequest["purpose"], (mind: Mind, scene: Scene, request: ModelRequest) => unknown> =
  {
    "plan-day": planDay,
    unfold,
    react,
    converse,
    joint,
    takeaway,
    focal,
    insights,
  };

function answer(mind: Mind, request: ModelRequest): ModelReply {
  const { language } = mind.language.pack.reading;
  if (request.language !== language) {
    return {
      ok: false,
      failure: { kind: "missing", detail: `the offline model speaks ${language}, not ${request.language}` },
    };
  }
  const result = answers[request.purpose](mind, mind.scene(request), request);
  if (result === undefined)
    return { ok: false, failure: { kind: "missing", detail: `${request.purpose}: no partner` } };
  return { ok: true, text: unmarked(JSON.stringify(result)) };
}
