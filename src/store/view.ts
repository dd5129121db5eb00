/** Which of the page's own sheets are open. */
import { createStore, type StoreApi } from "zustand/vanilla";

export interface View {
  feed: boolean;
  help: boolean;
}

export const view: StoreApi<View> = createStore<View>()(() => ({ feed: false, help: false }));
