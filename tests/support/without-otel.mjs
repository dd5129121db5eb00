// `node --import` this: no package of OpenTelemetry can be found then.
import { register } from "node:module";

const hooks = `
export const resolve = (name, context, next) => {
  if (!name.startsWith("@opentelemetry/")) return next(name, context);
  throw Object.assign(new Error("Cannot find package '" + name + "'"), { code: "ERR_MODULE_NOT_FOUND" });
};`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
