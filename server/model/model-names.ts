/** Names of models: `offline`, `openai:NAME`, `ollama:NAME`. The adapter stands before the first colon. */
export const adapters = ["openai", "ollama"] as const;
export type Adapter = (typeof adapters)[number];

export type ModelName = { adapter: "offline" } | { adapter: Adapter; model: string };

export function readModelName(name: string): ModelName | undefined {
  if (name === "offline") return { adapter: "offline" };
  const colon = name.indexOf(":");
  const adapter = adapters.find((one) => one === name.slice(0, colon));
  const model = name.slice(colon + 1);
  return adapter && model !== "" ? { adapter, model } : undefined;
}
