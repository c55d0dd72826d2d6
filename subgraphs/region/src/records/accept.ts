import { draftSchemaOf, kindNamed, parseRecordId } from "@guildhall/schema";
import type { z } from "zod";
import type { DraftRecord } from "../store/index.ts";
import type { Origin, Refusal } from "./refusal.ts";

export type Accepted = { ok: true; record: DraftRecord } | { ok: false; refusals: Refusal[] };

/** Whether something read from outside can be a record of this region: the one door for all. */
export function accept(region: string, given: unknown, origin: Origin): Accepted {
  const id = idOf(given);
  const path = id === null ? null : parseRecordId(id);
  if (!path) return refuse(origin, "id", `Wanted an id such as ${region}/maker-spaces/name.`, id);
  if (path.region !== region)
    return refuse(origin, "id", `Wanted an id of this registry, ${region}/….`, id);
  const kind = kindNamed(path.kind);
  if (!kind) return refuse(origin, "id", "Wanted a kind of record that the contract knows.", id);

  const checked = draftSchemaOf(kind.type).safeParse(given);
  if (checked.success) return { ok: true, record: { ...(given as DraftRecord), region } };
  return {
    ok: false,
    refusals: checked.error.issues.map((issue) => explain(issue, given, origin)),
  };
}

function idOf(given: unknown): string | null {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return null;
  const { id } = given as { id?: unknown };
  return typeof id === "string" ? id : null;
}

const refuse = (
  origin: Origin,
  field: string,
  message: string,
  found: string | null,
): Accepted => ({
  ok: false,
  refusals: [{ origin, field, message, ...(found !== null && { found: brief(found) }) }],
});

function explain(issue: z.core.$ZodIssue, given: unknown, origin: Origin): Refusal {
  let found: unknown = given;
  for (const step of issue.path)
    found = (found as Record<PropertyKey, unknown> | undefined)?.[step];
  return {
    origin,
    field: issue.path.join(".") || null,
    message: issue.message,
    ...(found !== undefined && { found: brief(found) }),
  };
}

export function brief(found: unknown): string {
  const text = JSON.stringify(found) ?? String(found);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
