/** Where a server that speaks OpenAI's API is, and the key to it; apart from the client, which takes long to load. */
import type { ModelSettings } from "../settings.ts";

export interface OpenAiServer {
  settings: Pick<ModelSettings, "keyFrom" | "baseUrl" | "organisation" | "headers">;
  env: Readonly<Record<string, string | undefined>>;
}

export const publicApi = "https://api.openai.com/v1";

/** Where the API of these settings is. */
export const apiOf = ({ settings, env }: OpenAiServer): string =>
  settings.baseUrl ?? (env.OPENAI_BASE_URL || publicApi);

export const keyOf = ({ settings, env }: OpenAiServer): string | undefined =>
  env[settings.keyFrom ?? "OPENAI_API_KEY"] || undefined;
