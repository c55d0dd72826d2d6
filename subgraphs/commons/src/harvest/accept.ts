import {
  Issue,
  kindOfId,
  parseRecordId,
  schemaOf,
  underNewNames,
  type ClassType,
  type StoredRecord,
} from "@guildhall/schema";
import { z } from "zod";
import { brief, excessOf } from "./bounds.ts";
import type { SetAsideCode } from "./set-aside.ts";

export type Accepted =
  | { record: StoredRecord; code?: undefined }
  | { code: keyof typeof SetAsideCode; reason: string };

/** Whether what a region's feed gives as a record is one of this region, under the names of now. */
export function accept(region: string, id: string, version: number, given: unknown): Accepted {
  const kind = kindOfId(id);
  if (!isOf(region, id)) return foreign(region, id);
  if (!kind)
    return refuse("UNKNOWN_KIND", "It is of a kind that the contract that commons has lacks.");
  const excess = excessOf(given);
  if (excess !== null) return refuse("TOO_LARGE", excess);
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return refuse("INVALID", "Wanted a record: an object with its fields.");
  const { id: own, region: owner, version: said } = given as StoredRecord;
  if (own !== id || owner !== region) return foreign(region, `${String(own)} of ${String(owner)}`);
  if (said !== version)
    return refuse("INVALID", `Got version ${String(said)} in the record, wanted ${version}.`);
  // What its owner should look at is no part of what the contract has an owner write.
  const { issues, ...rest } = underNewNames(kind.type, given as StoredRecord);
  const record = fit(kind.type, rest);
  const doubts = Issues.safeParse(issues);
  if (typeof record === "string") return refuse("INVALID", record);
  if (!doubts.success) return refuse("INVALID", `issues: ${z.prettifyError(doubts.error)}`);
  return { record: { ...record, ...(doubts.data && { issues: doubts.data }) } as StoredRecord };
}

export const isOf = (region: string, id: string): boolean => parseRecordId(id)?.region === region;

const Issues = z.array(schemaOf(Issue)).optional();

/**
 * The record as far as the contract has its fields: a region whose contract is newer, or has more,
 * is in the catalogue all the same. What else is wrong is told in words.
 */
function fit(type: ClassType, record: object): object | string {
  const parsed = schemaOf(type).safeParse(record);
  if (parsed.success) return record;
  const { issues } = parsed.error;
  if (!issues.every(({ code }) => code === "unrecognized_keys"))
    return z.prettifyError(parsed.error);
  const fitted: object = structuredClone(record);
  for (const { path, ...issue } of issues) {
    let at = fitted as Record<PropertyKey, unknown>;
    for (const step of path) at = at[step] as typeof at;
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) delete at[key];
  }
  return fitted;
}

const refuse = (code: keyof typeof SetAsideCode, reason: string): Accepted => ({
  code,
  reason: brief(reason),
});

const foreign = (region: string, got: string): Accepted =>
  refuse("FOREIGN", `Got ${got}, wanted an id of this region, ${region}/<kind>/<own id>.`);
