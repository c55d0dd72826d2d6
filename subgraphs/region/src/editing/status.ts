import { parseRecordId, type StoredRecord } from "@guildhall/schema";
import type { Problem, ProblemCode } from "@guildhall/schema/edit";
import { asWritten } from "../records/difference.ts";
import type { Access } from "./access.ts";
import { draftOf, type Revised } from "./draft.ts";
import { today } from "../records/today.ts";

type Fields = Record<string, unknown>;

/** The record as ended; why is told to its readers among its notes. */
export function closed(
  access: Access,
  record: StoredRecord,
  { closedOn, reason }: { closedOn?: string | null; reason?: string | null },
): Promise<Revised> {
  const fields: Fields = { ...asWritten(record), status: "CLOSED" };
  if (closedOn) fields["closedOn"] = closedOn;
  return draftOf(access, noted(fields, reason), record);
}

/** The record as in being again. */
export async function reopened(access: Access, record: StoredRecord): Promise<Revised> {
  const { status, closedOn: _ended, successor: _followed, ...rest } = asWritten(record);
  if (status !== "CLOSED" && status !== "MOVED")
    return problem(
      "STATUS_UNFIT",
      "status",
      "Only a CLOSED or MOVED record can be reopened.",
      status,
    );
  return draftOf(access, { ...rest, status: "ACTIVE" }, record);
}

/** The record as one that goes on under another id. */
export async function redirected(
  access: Access,
  record: StoredRecord,
  { to, reason }: { to: string; reason?: string | null },
): Promise<Revised> {
  const unfit = await whyUnfit(access, record.id, to);
  if (unfit) return problem("SUCCESSOR_UNFIT", "to", unfit, to);
  const [target] = await access.store.get([to]);
  const name = target?.["name"];
  const successor = { id: to, ...(typeof name === "string" && { name }) };
  return draftOf(
    access,
    noted({ ...asWritten(record), status: "MOVED", successor }, reason),
    record,
  );
}

/** The record as confirmed by its owner. */
export async function assured(
  access: Access,
  record: StoredRecord,
  { on }: { on?: string | null },
): Promise<Revised> {
  const now = today(access.profile.timeZone);
  const assuredOn = on ?? now;
  if (assuredOn > now)
    return problem("FIELD_INVALID", "on", `Wanted today, ${now}, or a day before it.`, assuredOn);
  return draftOf(access, { ...asWritten(record), assuredOn }, record);
}

/** The record as gone; its tombstone says why. */
export function withdrawn(record: StoredRecord, { reason }: { reason: string }): Revised {
  const text = reason.trim();
  if (!text) return problem("FIELD_INVALID", "reason", "Wanted why it is withdrawn.", reason);
  return { ok: true, draft: { op: "delete", id: record.id, reason: text } };
}

const problem = (
  code: keyof typeof ProblemCode,
  field: string,
  message: string,
  found: unknown,
): Revised => {
  const one: Problem = { code, field, message, found: JSON.stringify(found) };
  return { ok: false, problems: [one] };
};

function noted(fields: Fields, reason: string | null | undefined): Fields {
  const text = reason?.trim();
  const notes = Array.isArray(fields["notes"]) ? (fields["notes"] as unknown[]) : [];
  return text && !notes.includes(text) ? { ...fields, notes: [...notes, text] } : fields;
}

/** Longer chains of redirects than this are not followed. */
const HOPS = 50;

/** Of another registry's records nothing is known here; of our own, that it is there and no circle. */
async function whyUnfit({ region, store }: Access, id: string, to: string): Promise<string | null> {
  const path = parseRecordId(to);
  if (!path) return "Wanted a record's id such as lisbon/maker-spaces/fablab-lisboa.";
  if (path.kind !== parseRecordId(id)?.kind) return "Wanted a record of the same kind.";
  let next: string | undefined = to;
  for (let hops = 0; next !== undefined && hops < HOPS; hops++) {
    if (next === id) return hops === 0 ? "Wanted another record." : "It leads back to this record.";
    if (parseRecordId(next)?.region !== region) return null;
    const [found]: (StoredRecord | null)[] = await store.get([next]);
    if (!found) return hops === 0 ? "The registry has no such record." : null;
    const successor = found["successor"] as { id?: string } | undefined;
    next = found["status"] === "MOVED" ? successor?.id : undefined;
  }
  return null;
}
