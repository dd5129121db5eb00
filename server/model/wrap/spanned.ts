/** A span for each call that is sent, for whoever watches from outside. */
import type { CallFacts, CallSpans } from "../../telemetry/call-spans.ts";
import { keyOf } from "../cassette.ts";
import type { LanguageModel } from "../language-model.ts";
import { messagesOf, type PromptWords } from "../messages.ts";

export interface SpanOptions
  extends Pick<CallFacts, "provider" | "model" | "at" | "temperature" | "mostTokens"> {
  spans: CallSpans;
  words: PromptWords;
}

export const spanned = (model: LanguageModel, { spans, words, ...server }: SpanOptions): LanguageModel => ({
  ...model,
  async ask(request, watch) {
    const end = spans.begin({
      ...server,
      operation: "chat",
      call: keyOf(request.call),
      purpose: request.purpose,
      villager: request.call.villager,
      // As both APIs are sent it.
      seed: request.seed & 0x7fff_ffff,
      content: () => {
        const { system, user } = messagesOf(words, request);
        return { system, user: [user] };
      },
    });
    const reply = await model.ask(request, watch);
    const { usage, finish } = reply;
    end({
      ...(usage ? { usage } : {}),
      ...(finish === undefined ? {} : { finish }),
      ...(reply.ok ? { text: reply.text } : { failure: reply.failure.kind }),
    });
    return reply;
  },
});
