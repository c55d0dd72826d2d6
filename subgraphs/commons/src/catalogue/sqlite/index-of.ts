import type { KeyRule } from "../keys.ts";
import type { Connection } from "./connection.ts";
import type { Found } from "./found.ts";
import type { Points } from "./points.ts";
import type { Recs } from "./recs.ts";
import type { Sets } from "./sets.ts";

/** What a catalogue goes by: its file, and what of it is in memory. */
export interface Index {
  db: Connection;
  rule: KeyRule;
  sets: Sets;
  points: Points;
  recs: Recs;
  found: Found;
}
