import { draftSchemaOf, kindNamed, recordId, type Issue, type Source } from "@guildhall/schema";
import type { DraftRecord } from "../store/index.ts";
import { brief } from "../records/accept.ts";
import type { RecordDraft } from "./table/draft.ts";
import type { Origin, Refusal } from "../records/refusal.ts";
import { doubt } from "./values/doubts.ts";

export interface Assembled {
  record: DraftRecord;
  issues: Issue[];
}

/** A draft as a whole record, its fields in the contract's order so that the same draft is the same text. */
export function assemble(
  region: string,
  kind: string,
  own: string,
  draft: RecordDraft,
  source: Source,
): DraftRecord {
  const { sources = [], ...fields } = draft.fields as { sources?: Source[] };
  const record: DraftRecord = { id: recordId(region, kind, own), region, ...fields };
  if (draft.details.length > 0) record["details"] = draft.details;
  record["sources"] = [source, ...sources];
  return record;
}

/**
 * Takes what the contract takes. A field that it does not take is left out and flagged, not a
 * reason to refuse the record; only a record that has no name or id left is refused.
 */
export function mend(
  record: DraftRecord,
  issues: readonly Issue[],
  origin: Origin,
): Assembled | Refusal[] {
  const kind = kindNamed(record.id.split("/")[1] ?? "");
  if (!kind)
    return [
      {
        origin,
        field: "id",
        message: "Wanted a kind of record that the contract knows.",
        found: brief(record.id),
      },
    ];
  const schema = draftSchemaOf(kind.type);
  if (schema.safeParse(record).success) return { record, issues: [...issues] };
  const mended = structuredClone(record) as DraftRecord;
  const left: Issue[] = [...issues];
  for (let attempt = 0; attempt < 20; attempt++) {
    const checked = schema.safeParse(mended);
    if (checked.success) return { record: mended, issues: left };
    const [wrong] = checked.error.issues;
    const [first] = wrong?.path ?? [];
    const isUnknown = wrong?.code === "unrecognized_keys";
    const name = isUnknown && wrong.path.length === 0 ? wrong.keys[0] : String(first);
    if (
      !wrong ||
      name === undefined ||
      ["id", "region", "name", "status", "sources"].includes(name)
    )
      break;
    const found = mended[name];
    delete mended[name];
    left.push({
      ...doubt("VALUE_NOT_TAKEN", brief(found), { wanted: wrong.message }),
      field: wrong.path.join(".") || name,
    });
  }
  const checked = schema.safeParse(mended);
  if (checked.success) return { record: mended, issues: left };
  return checked.error.issues.map(({ path, message }) => ({
    origin,
    field: path.join(".") || null,
    message,
    found: brief(
      path.reduce<unknown>(
        (at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step],
        mended,
      ),
    ),
  }));
}
