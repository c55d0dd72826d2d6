import { fieldsOf, groupBy, type FieldSpec, type Kind } from "@guildhall/schema";
import type { Registry, RegistryRecord } from "./registries.ts";

/** How many records of each region; a region that has none is left out. */
export type ByRegion = Readonly<Record<string, number>>;

export interface KindCoverage {
  kind: string;
  records: ByRegion;
  /** Of each field that a record may lack, how many have it. */
  fields: Readonly<Record<string, ByRegion>>;
}

/** How far the records of each kind reach: which of the contract's fields they have. */
export function coverageOf(registries: readonly Registry[]): KindCoverage[] {
  const all = registries.flatMap(({ region, records }) =>
    records.map(({ kind, record }) => ({ region, kind, record })),
  );
  return [...groupBy(all, ({ kind }) => kind)]
    .toSorted(([a], [b]) => (a.kind < b.kind ? -1 : 1))
    .map(([kind, held]) => ({
      kind: kind.kind,
      records: byRegion(held),
      fields: Object.fromEntries(
        fieldsToFill(kind).map(({ name }) => [
          name,
          byRegion(held.filter(({ record }) => isFilled(record, name))),
        ]),
      ),
    }));
}

export const totalOf = (counts: ByRegion): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const byRegion = (held: readonly { region: string }[]): ByRegion =>
  Object.fromEntries([...groupBy(held, ({ region }) => region)].map(([id, of]) => [id, of.length]));

/** What every record has tells nothing, and what is worked out is in no record. */
const fieldsToFill = (kind: Kind): FieldSpec[] =>
  fieldsOf(kind.type).filter(
    ({ role, required, writtenBy }) =>
      !required && writtenBy === undefined && role !== "referrers" && role !== "computed",
  );

function isFilled(record: RegistryRecord, field: string): boolean {
  const value = record[field];
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== "";
}
