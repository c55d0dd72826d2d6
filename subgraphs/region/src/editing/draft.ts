import type { StoredRecord } from "@guildhall/schema";
import type { Problem } from "@guildhall/schema/edit";
import { accept } from "../records/accept.ts";
import type { Draft } from "../store/index.ts";
import type { Access } from "./access.ts";
import { flagged } from "./flags.ts";

/** What is to be written, or why it cannot be. */
export type Revised = { ok: true; draft: Draft } | { ok: false; problems: Problem[] };
export type Revise = (record: StoredRecord) => Revised | Promise<Revised>;

/** Through the same door as everything that comes in: validated, then flagged. */
export async function draftOf(
  access: Access,
  fields: Record<string, unknown>,
  before?: StoredRecord,
): Promise<Revised> {
  const accepted = accept(access.region, fields, { file: "mutation" });
  if (accepted.ok)
    return {
      ok: true,
      draft: { op: "put", record: await flagged(accepted.record, access, before) },
    };
  const problems = accepted.refusals.map(({ field, message, found }): Problem => ({
    code: "FIELD_INVALID",
    message,
    ...(field && { field }),
    ...(found && { found }),
  }));
  return { ok: false, problems };
}
