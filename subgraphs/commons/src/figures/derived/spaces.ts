import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import type { LeftOut } from "../figure.ts";
import { outsideOf } from "./territory.ts";

/** The spaces that an indicator is worked out from, and the others on record. */
export interface Spaces {
  counted: readonly StoredRecord[];
  leftOut: readonly LeftOut[];
}

/** All that are known to lie in the region's territory, each space once. */
export function spacesIn(region: RegionProfile, spaces: readonly StoredRecord[]): Spaces {
  const reasonFor = outsideOf(region);
  const inside = sort(spaces, reasonFor);
  const ids = new Set(inside.counted.map(({ id }) => id));
  const once = sort(inside.counted, (space) => goesOnAs(space, ids));
  return { counted: once.counted, leftOut: [...inside.leftOut, ...once.leftOut].toSorted(byId) };
}

/** Those among them that are open, as far as is known. */
export function openSpacesIn(region: RegionProfile, spaces: readonly StoredRecord[]): Spaces {
  const inside = spacesIn(region, spaces);
  const open = sort(inside.counted, notOpen);
  return { counted: open.counted, leftOut: [...inside.leftOut, ...open.leftOut].toSorted(byId) };
}

/** Parts what is counted from what is not, by what speaks against it. */
export function sort(
  records: readonly StoredRecord[],
  against: (record: StoredRecord) => LeftOut | null,
): Spaces {
  const leftOut = records.flatMap((record) => against(record) ?? []);
  const out = new Set(leftOut.map(({ id }) => id));
  return { counted: records.filter(({ id }) => !out.has(id)), leftOut };
}

const byId = (a: LeftOut, b: LeftOut): number => (a.id < b.id ? -1 : 1);

export const nameOf = ({ id, name }: StoredRecord): string => `“${String(name ?? id)}”`;

/** A space that moved, or was merged, is on record twice where its successor is too. */
function goesOnAs(space: StoredRecord, ids: ReadonlySet<string>): LeftOut | null {
  const { id } = (space["successor"] ?? {}) as { id?: string };
  if (id === undefined || id === space.id || !ids.has(id)) return null;
  return { id: space.id, reason: "COUNTED_ELSEWHERE", says: `${nameOf(space)} goes on as ${id}.` };
}

const ENDED: Readonly<Record<string, string>> = {
  CLOSED: "is closed",
  MOVED: "moved away, or goes on under another record",
  PLANNED: "is not open yet",
};

/** Of what is not known to be over, or yet to come, most registries do not say how it stands. */
export function notOpen(record: StoredRecord): LeftOut | null {
  const status = String(record["status"]);
  const says = Object.hasOwn(ENDED, status) ? ENDED[status] : undefined;
  return says ? { id: record.id, reason: status, says: `${nameOf(record)} ${says}.` } : null;
}
