/** A failed thought as a coded problem: each kind of failure has a remedy of its own. */
import { type Problem, type ProblemCode, problem } from "#village/errors";
import type { FailureKind, ModelFailure } from "../model/language-model.ts";

const codes: Readonly<Record<FailureKind, ProblemCode>> = {
  authentication: "model.authentication",
  quota: "model.quota",
  rate: "model.rate",
  "time-out": "model.time-out",
  connection: "model.connection",
  server: "model.server",
  "context-too-long": "model.context-too-long",
  refused: "model.refused",
  unreadable: "model.unreadable",
  schema: "model.schema",
  empty: "model.empty",
  missing: "model.missing",
};

export const failureCode = (kind: FailureKind): ProblemCode => codes[kind];

/** `villager` as it is shown. */
export const failureProblem = (villager: string, { kind, detail }: ModelFailure): Problem =>
  problem(codes[kind], { villager, detail });
