import type { Weekday } from "@guildhall/schema";
import type { Place } from "./area.ts";
import type { Word } from "./word.ts";

/** Who wants to use a facility without belonging to the space. */
export type User = "FIRM" | "NON_MEMBER";

/** What somebody wants to use, where, when and as whom. */
export interface FacilityQuestion {
  need: readonly Word[];
  /** The regions looked in; everywhere where neither they nor a place is given. */
  regions?: readonly string[];
  near?: Place;
  days: readonly (keyof typeof Weekday)[];
  user?: User;
  /** The day it is asked (ISO 8601). */
  today: string;
}
