import { useEffect, useState } from "react";
import type { ThoughtReply } from "#village/protocol";
import { shown } from "../../store/shown.ts";

export type Loaded = { state: "loading" } | { state: "none" } | { state: "here"; thought: ThoughtReply };

/** Reads one thought of the run from the server. */
export function useThought(id: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ state: "loading" });
  useEffect(() => {
    let wanted = true;
    void shown
      .getState()
      .readThought(id)
      .then((thought) => {
        if (wanted) setLoaded(thought ? { state: "here", thought } : { state: "none" });
      });
    return () => {
      wanted = false;
    };
  }, [id]);
  return loaded;
}
