import type { GapDimension } from "./gaps-dimensions.ts";

/** Whether a region's own records tell that it lacks something, or only do not tell of it. */
export type GapState = "LACKS" | "NOT_ON_RECORD";

/** A judgement of ours: fewer spaces than these tell nothing of a region. */
const ENOUGH_SPACES = 5;

interface Known {
  dimension: GapDimension;
  label: string;
  name: string;
  inferred: readonly string[];
  barriers: readonly string[];
  told: number;
  records: number;
}

/**
 * Registries are no censuses, and practices and programmes are a choice of those there are: that none
 * has a word tells little. A region lacks something only where a finding of its own says that this
 * hinders it, or where the facilities of all its spaces were read.
 */
export function stateOf({ dimension, label, name, inferred, barriers, told, records }: Known): {
  state: GapState;
  says: string;
} {
  const unseen = `${name} has no record with “${label}”`;
  const unknown = (says: string) => ({ state: "NOT_ON_RECORD", says }) as const;
  if (dimension === "RECORDS")
    return unknown(`${name} has no ${label} on record; a registry need not name all there are.`);
  if (barriers.length > 0)
    return {
      state: "LACKS",
      says: `${unseen}, and ${barriers.length === 1 ? "a finding of its own tells" : `${barriers.length} findings of its own tell`} of a barrier there.`,
    };
  if (inferred.length > 0)
    return unknown(`${unseen} that anybody read; of ${counted(inferred.length)} it is inferred.`);
  if (records === 0) return unknown(`${name} has no records that could tell of “${label}”.`);
  if (dimension === "FACILITY" && told >= ENOUGH_SPACES && told === records)
    return {
      state: "LACKS",
      says: `${unseen}, and facilities were read of all its ${records} spaces on record; a space that is not on record may have it.`,
    };
  return unknown(
    `${unseen}, of ${counted(records)} in being of which ${told} ${told === 1 ? "says" : "say"} anything of the sort; it may be there all the same.`,
  );
}

const counted = (n: number): string => `${n} record${n === 1 ? "" : "s"}`;
