import { useStore } from "zustand";
import { type Moment, moment } from "../../store/moment.ts";
import { type Shown, shown } from "../../store/shown.ts";

/** A value derived from what is shown; the selector runs every frame, the panel only when its result changes. */
export const useShown = <T>(select: (now: Shown) => T): T => useStore(shown, select);

/** A value derived from the moment shown, at most four times a second. */
export const useMoment = <T>(select: (now: Moment) => T): T => useStore(moment, select);
