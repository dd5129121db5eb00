// `node --import` this: hnswlib-node cannot be found then, as after `npm install --omit=optional`.
import { register } from "node:module";

const hooks = `
export const resolve = (name, context, next) => {
  if (name !== "hnswlib-node") return next(name, context);
  throw Object.assign(new Error("Cannot find package 'hnswlib-node'"), { code: "ERR_MODULE_NOT_FOUND" });
};`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
