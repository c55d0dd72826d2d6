import {
  draftSchemaOf,
  kindNamed,
  parseRecordId,
  successorOf,
  underNewNames,
  type ClassType,
} from "@guildhall/schema";
import type { DraftRecord } from "../store/index.ts";
import { leaveOut, partAt, type LeftOut, type Wrong } from "./leave-out.ts";
import type { Origin, Refusal } from "./refusal.ts";

export type Accepted =
  | { ok: true; record: DraftRecord; left: readonly LeftOut[] }
  | { ok: false; refusals: Refusal[] };

/**
 * Whether something read from outside can be a record of this region: the one door for all. It is
 * `lenient` with those who did not write for the contract: it leaves out what the contract does not
 * take, says so, and refuses only what is no record without it.
 */
export function accept(
  region: string,
  given: unknown,
  origin: Origin,
  { lenient = false } = {},
): Accepted {
  const id = idOf(given);
  const path = id === null ? null : parseRecordId(id);
  if (!path) return refuse(origin, "id", `Wanted an id such as ${region}/maker-spaces/name.`, id);
  if (path.region !== region)
    return refuse(origin, "id", `Wanted an id of this registry, ${region}/….`, id);
  const kind = kindNamed(path.kind);
  if (!kind) return refuse(origin, "id", "Wanted a kind of record that the contract knows.", id);

  const record = underNewNames(kind.type, { ...(given as DraftRecord), region });
  const wrong = wrongIn(kind.type, record);
  if (wrong.length === 0) return { ok: true, record, left: [] };
  const rest = lenient ? leaveOut(kind.type, record, wrong) : null;
  if (!rest) return { ok: false, refusals: wrong.map((one) => explain(one, record, origin)) };
  const accepted = accept(region, rest.record, origin, { lenient });
  return accepted.ok ? { ...accepted, left: [...rest.left, ...accepted.left] } : accepted;
}

/** The id that something claims to have, where it is text at all. */
export function idOf(given: unknown): string | null {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return null;
  const { id } = given as { id?: unknown };
  return typeof id === "string" ? id : null;
}

const wrongIn = (type: ClassType, record: DraftRecord): Wrong[] =>
  (draftSchemaOf(type).safeParse(record).error?.issues ?? []).flatMap((issue): Wrong[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((name) => ({
          path: [...issue.path, name],
          isUnknown: true,
          message: (issue.path.length === 0 && successorOf(type, name)) || UNKNOWN,
        }))
      : [issue],
  );

const UNKNOWN = "Wanted a field that the contract has.";

const refuse = (
  origin: Origin,
  field: string,
  message: string,
  found: string | null,
): Accepted => ({
  ok: false,
  refusals: [{ origin, field, message, ...(found !== null && { found: brief(found) }) }],
});

function explain({ path, message }: Wrong, record: DraftRecord, origin: Origin): Refusal {
  const found = partAt(record, path);
  return {
    origin,
    field: path.join(".") || null,
    message,
    ...(found !== undefined && { found: brief(found) }),
  };
}

export function brief(found: unknown): string {
  const text = JSON.stringify(found) ?? String(found);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
