/** One YAML file against one schema: the value, or problems with file, line and column. */
import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { bad, good, nearest, type Problem, problem, type Result, type Where } from "#village/errors";

export interface YamlValue<T> {
  value: T;
  /** Where the value at a path stands in the file. */
  whereIs(path: readonly PropertyKey[]): Where;
}

/** Tells where a value stands when it was put into a file by another, e.g. by a patch. */
export type Origin = (file: string, path: readonly PropertyKey[]) => Where | undefined;

export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  origin?: Origin,
): Result<YamlValue<z.infer<S>>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    return bad(problem("scenario.yaml", { detail: broken.message }, { file, line, column: col }));
  }
  const whereIs = (path: readonly PropertyKey[]): Where =>
    origin?.(file, path) ?? locate(document, lines, file, path);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return good({ value: parsed.data, whereIs });
  return bad(...parsed.error.issues.map((issue) => describe(issue, schema, document, whereIs)));
}

type Issue = z.core.$ZodIssue;

function describe(
  issue: Issue,
  schema: z.ZodType,
  document: Document,
  whereIs: (path: readonly PropertyKey[]) => Where,
): Problem {
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    const fields = fieldsAt(schema, issue.path);
    const near = nearest(key, fields);
    const facts = {
      field: [...issue.path, key].join("."),
      expected: fields.length > 0 ? fields.join(" | ") : "—",
      came: key,
      ...(near === undefined ? {} : { nearest: near }),
    };
    return problem("scenario.field", facts, whereIs([...issue.path, key]));
  }
  const inner = issue.code === "invalid_union" ? deepest(issue) : issue;
  const path = inner === issue ? issue.path : [...issue.path, ...inner.path];
  const came = short(valueAt(document, path));
  const choices = inner.code === "invalid_value" ? inner.values.map(String) : [];
  const expected = choices.length > 0 ? choices.join(" | ") : inner.message;
  const near = choices.length > 0 ? nearest(came.replaceAll('"', ""), choices) : undefined;
  const facts = {
    field: path.join(".") || "·",
    expected,
    came,
    ...(near === undefined ? {} : { nearest: near }),
  };
  return problem("scenario.field", facts, whereIs(path));
}

/** The fields that a map at a path may have, as far as the schema names them. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path) at = within(unwrapped(at), step);
  const map = unwrapped(at);
  if (map instanceof z.ZodRecord && map.keyType instanceof z.ZodEnum) return map.keyType.options.map(String);
  return map instanceof z.ZodObject ? Object.keys(map.shape) : [];
}

function within(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodArray ? schema.element : undefined;
}

function unwrapped(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault
  )
    inner = inner.def.innerType;
  return inner;
}

/** Of a union's branches the one that went furthest tells most. */
function deepest(issue: Extract<Issue, { code: "invalid_union" }>): Issue {
  const all = issue.errors.flat();
  return all.reduce<Issue>(
    (best, next) => (next.path.length > best.path.length ? next : best),
    all[0] ?? issue,
  );
}

function valueAt(document: Document, path: readonly PropertyKey[]): unknown {
  const node = path.length === 0 ? document.contents : document.getIn(path as unknown[], true);
  return isNode(node) ? node.toJS(document) : node;
}

function short(value: unknown): string {
  const text = value === undefined ? "—" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The place of the value, or of the nearest enclosing one that stands in the file. */
function locate(document: Document, lines: LineCounter, file: string, path: readonly PropertyKey[]): Where {
  for (let depth = path.length; depth >= 0; depth--) {
    const parent =
      depth > 1 ? document.getIn(path.slice(0, depth - 1) as unknown[], true) : document.contents;
    const key = path[depth - 1];
    const pair = isMap(parent)
      ? parent.items.find((p) => String(isNode(p.key) ? p.key.toJSON() : p.key) === String(key))
      : undefined;
    const node =
      pair?.key ??
      (depth === 0 ? document.contents : document.getIn(path.slice(0, depth) as unknown[], true));
    if (!isNode(node) || !node.range) continue;
    const { line, col } = lines.linePos(node.range[0]);
    return { file, line, column: col };
  }
  return { file, line: 1, column: 1 };
}
