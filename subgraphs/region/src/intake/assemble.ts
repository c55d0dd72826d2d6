import { recordId, type Issue, type Source } from "@guildhall/schema";
import type { LeftOut } from "../records/leave-out.ts";
import type { DraftRecord } from "../store/index.ts";
import type { RecordDraft } from "./table/draft.ts";
import { doubt } from "./values/doubts.ts";

/** A draft as a whole record: what was read, with where it was read first among its sources. */
export function assemble(
  region: string,
  kind: string,
  own: string,
  draft: RecordDraft,
  source: Source,
): DraftRecord {
  const { sources, ...fields } = draft.fields as { sources?: Source[] };
  const record: DraftRecord = { id: recordId(region, kind, own), region, ...fields };
  if (draft.details.length > 0) record["details"] = draft.details;
  record["sources"] = [source].concat(sources ?? []);
  return record;
}

/** What the contract did not take, as a flag: it alone keeps the words, so it has all of them. */
export function notTaken({ field, value, message }: LeftOut): Issue {
  const words = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return { ...doubt("VALUE_NOT_TAKEN", words, { wanted: message }), field, found: words };
}
