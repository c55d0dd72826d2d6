import type { StoredRecord } from "@guildhall/schema";
import { sameContent } from "../records/difference.ts";
import type { ChangePage, DraftRecord } from "../store/index.ts";

export type History = ChangePage["changes"];

/** What is known of one record: in its folder, in the registry, and when the two last agreed. */
export interface Sides {
  /** What the file says; null where there is no file. */
  file: DraftRecord | null;
  stored: StoredRecord | null;
  /** Every change that the record went through, oldest first. */
  history: History;
  /** The version that the file last said the same as; undefined where that is not known. */
  agreed: number | undefined;
}

/**
 * Which side of a record is the newer one.
 * - `same`: both say the same.
 * - `file`: the file changed since they agreed, and the registry did not.
 * - `registry`: the registry changed since they agreed, and the file did not.
 * - `both`: both changed; which one is right is for a person to say.
 * - `erased`: the record was erased, and there still is a file.
 */
export type Standing = "same" | "file" | "registry" | "both" | "erased";

/** What a record says; null where it is not there. */
type Said = Record<string, unknown> | null;

export function standing(sides: Sides): Standing {
  const { file, stored } = sides;
  if (file && isErased(sides.history)) return "erased";
  if (agree(file, stored)) return "same";
  const base = baseOf(sides);
  if (base === undefined) return "both";
  if (agree(base, file)) return "registry";
  return agree(base, stored) ? "file" : "both";
}

/** Whether a file says what it said when the two last agreed: nothing is lost that replaces it. */
export function repeats(sides: Omit<Sides, "stored">): boolean {
  const base = baseOf(sides);
  return base !== undefined && agree(base, sides.file);
}

export const isErased = (history: History): boolean => history.at(-1)?.change.op === "erase";

const agree = (one: Said, other: Said): boolean =>
  one && other ? sameContent(one, other) : one === other;

/** What both said when they last agreed; undefined where they never did. */
function baseOf({ file, history, agreed }: Omit<Sides, "stored">): Said | undefined {
  const at = history.findLastIndex(({ position }) => position.number === agreed);
  if (at >= 0) return saidAt(history, at);
  // Nothing in this folder ever was this record, or the registry was set back to before it was.
  if (!file || history.length === 0) return null;
  // Of a folder that was never noted, the log tells what it took from one, and what a file repeats.
  const taken = history.findLastIndex(({ author }) => author.kind === "folder");
  const repeated = history.findLastIndex(
    ({ change }) => change.op === "put" && sameContent(change.record, file),
  );
  if (repeated >= 0 && repeated >= taken) return file;
  return taken >= 0 ? saidAt(history, taken) : undefined;
}

const saidAt = (history: History, at: number): Said => {
  const change = history[at]?.change;
  return change?.op === "put" ? change.record : null;
};
