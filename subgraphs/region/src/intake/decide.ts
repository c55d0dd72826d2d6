import type { Source, StoredRecord } from "@guildhall/schema";
import type { ChangePage, DraftRecord } from "../store/index.ts";
import { differencesOf, sameContent } from "../records/difference.ts";
import type { Conflict } from "./report.ts";

export type Decision =
  | { does: "add" | "change"; record: DraftRecord }
  | { does: "nothing" | "keep" }
  | { does: "conflict"; conflict: Omit<Conflict, "origin"> };

export interface Deciding {
  /** The import's label: what its author is called in the log. */
  label: string;
  source: Source;
  overwrite: boolean;
}

type History = ChangePage["changes"];

/** Whether two sources are one, whenever they were read. */
const sameSource = (one: Source, other: Source): boolean =>
  one.kind === other.kind && one.title === other.title && one.address === other.address;

/** A record without the day on which the import's source was read: it is no news by itself. */
function undated(record: Record<string, unknown>, source: Source): Record<string, unknown> {
  const sources = record["sources"] as readonly Source[] | undefined;
  return {
    ...record,
    sources: sources?.map((one) => {
      if (!sameSource(one, source)) return one;
      const { readOn: _readOn, ...rest } = one;
      return rest;
    }),
  };
}

const sameAs = (
  one: Record<string, unknown>,
  other: Record<string, unknown>,
  source: Source,
): boolean => sameContent(undated(one, source), undated(other, source));

/**
 * What to do with a record that a source brings. What an editor or another source wrote since is
 * never overwritten silently: where only they changed it, it stays; where both did, it is said.
 */
export function decide(
  record: DraftRecord,
  stored: StoredRecord | null,
  history: History,
  context: Deciding,
): Decision {
  const { label, source, overwrite } = context;
  if (stored && sameAs(stored, record, source)) return { does: "nothing" };
  const last = history.at(-1);
  const isOwn = (one: History[number] | undefined): boolean =>
    one?.author.kind === "import" && one.author.name === label;
  if (last?.change.op === "erase") {
    const message = "was erased, and its id is never used again: take it out of the source";
    return { does: "conflict", conflict: { id: record.id, message, fields: [] } };
  }
  const does = stored ? "change" : "add";
  if (!last || isOwn(last) || overwrite) return { does, record };
  const own = history.findLast(isOwn);
  if (own?.change.op === "put" && sameAs(own.change.record, record, source))
    return { does: "keep" };
  const { author } = last;
  const who = author.kind === "folder" ? "the record folder" : `${author.kind} ${author.name}`;
  if (!stored) {
    // Withdrawn by somebody else: bringing it back is for a person to say.
    const message = `was withdrawn by ${who}, and the source still has it; --overwrite brings it back`;
    return { does: "conflict", conflict: { id: record.id, message, fields: [] } };
  }
  const message = own
    ? `both ${who} and the source changed it; the stored one stays, --overwrite takes the source's`
    : `${who} brought it, and this source tells it otherwise; the stored one stays, --overwrite takes the source's`;
  const differences = differencesOf(undated(stored, source), undated(record, source));
  const fields = differences.map(({ field }) => field);
  return { does: "conflict", conflict: { id: record.id, message, fields } };
}
