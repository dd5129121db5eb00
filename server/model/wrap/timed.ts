/** A time-out: so long until the first piece of a reply comes, then so long for the rest of it. */
import type { LanguageModel, ModelReply } from "../language-model.ts";
import type { ModelSettings } from "../settings.ts";

export const timed = (model: LanguageModel, { first, rest }: ModelSettings["timeout"]): LanguageModel => ({
  ...model,
  async ask(request, watch) {
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    let timer = setTimeout(stop, first * 1000);
    let begun = false;
    const heard = (): void => {
      watch?.heard();
      if (begun) return;
      begun = true;
      clearTimeout(timer);
      timer = setTimeout(stop, rest * 1000);
    };
    watch?.signal.addEventListener("abort", stop, { once: true });
    try {
      const reply = await model.ask(request, { signal: controller.signal, heard });
      return controller.signal.aborted && !reply.ok ? late(reply, begun ? rest : first, begun) : reply;
    } finally {
      clearTimeout(timer);
      watch?.signal.removeEventListener("abort", stop);
    }
  },
});

const late = (reply: ModelReply, seconds: number, begun: boolean): ModelReply => ({
  ...reply,
  ok: false,
  failure: {
    kind: "time-out",
    detail: begun ? `the reply was not whole after ${seconds} s` : `no reply began within ${seconds} s`,
  },
});
