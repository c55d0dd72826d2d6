import { groupBy, regionOf } from "@guildhall/schema";
import type { Licence, PinnedRegion, SnapshotDocument, UsedRecord } from "./document.ts";

export const NOT_STATED = "not stated";

type Rights = Pick<SnapshotDocument, "licences" | "attribution">;

/** Under which terms the records of an answer stand, and who is to be named for them. */
export function rightsOf(
  records: readonly UsedRecord[],
  regions: readonly Pick<PinnedRegion, "id" | "name">[],
): Rights {
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const byRegion = groupBy(records, ({ id }) => regionOf(id) ?? "");
  const owners = sorted(byRegion.keys()).map((region) => {
    const own = byRegion.get(region)!;
    const terms = licencesOf(own).map(({ licence, records: many }) => `${licence} (${many})`);
    return `${names.get(region) ?? region} (${region}): ${counted(own.length)}; licence: ${terms.join(", ")}`;
  });
  const sources = records.flatMap((record) => record.sources);
  const cited = sources.map(
    ({ title, address, licence }) =>
      `${[title, address].filter(Boolean).join(", ") || "A source without a title"}; licence: ${licence}`,
  );
  return { licences: licencesOf(records), attribution: [...owners, ...sorted(new Set(cited))] };
}

function licencesOf(records: readonly UsedRecord[]): Licence[] {
  const byLicence = groupBy(records, ({ licence }) => licence ?? NOT_STATED);
  return sorted(byLicence.keys()).map((licence) => ({
    licence,
    records: byLicence.get(licence)!.length,
  }));
}

const sorted = (words: Iterable<string>): string[] => [...words].toSorted();
const counted = (records: number): string => (records === 1 ? "1 record" : `${records} records`);
