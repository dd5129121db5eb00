/**
 * The port to whoever watches calls from outside: a span for every request that is sent to a server. Nothing of the
 * village depends on it. The adapter stands beside this file.
 */
import type { FailureKind, Usage } from "../model/language-model.ts";

/** What is known of a call before it is sent. */
export interface CallFacts {
  operation: "chat" | "embeddings";
  /** Whose API it is, such as "openai". */
  provider: string;
  /** Without the adapter's name. */
  model: string;
  /** Address of the API. */
  at: string;
  /** As in the cassette: tick/villager/purpose/ordinal/vote/attempt. */
  call: string;
  purpose: string;
  villager?: string;
  seed?: number;
  temperature?: number;
  mostTokens?: number;
  /** Texts that are sent; asked for only where content may be shown. */
  content(): { system?: string; user: readonly string[] };
}

/** What came of it. */
export interface CallEnd {
  failure?: FailureKind;
  usage?: Usage;
  /** Why the reply ended, in the word of the server, such as "stop". */
  finish?: string;
  /** The reply. */
  text?: string;
  /** Length of vectors. */
  dimensions?: number;
}

export interface CallSpans {
  /** Begins a span; what is returned ends it. */
  begin(facts: CallFacts): (end: CallEnd) => void;
  /** Sends what has not been sent yet; a receiver that is not there holds nothing up for longer than its time-out. */
  flush(): Promise<void>;
}
