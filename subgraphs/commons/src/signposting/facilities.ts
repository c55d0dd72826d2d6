import {
  compareValues,
  type Condition,
  type RegionProfile,
  type StoredRecord,
  vocabulary,
} from "@guildhall/schema";
import { REGION_KEY } from "../catalogue/catalogue.ts";
import { areaOf } from "./area.ts";
import { MOST_WEIGHED, readAll } from "./candidates.ts";
import { distanceTo, FARTHEST_REACH_KM, type Distance } from "./distance.ts";
import type { FacilityQuestion } from "./facility-question.ts";
import type { Asked } from "./find.ts";
import { facilitiesMissing } from "./facilities-missing.ts";
import type { Missing } from "./missing.ts";
import { judgeAccess } from "./rules/access.ts";
import { judgeDays } from "./rules/days.ts";
import { judgeDistance } from "./rules/distance.ts";
import { judgeFacility } from "./rules/facility.ts";
import type { Rule } from "./rules/rule.ts";
import { judgeRunning } from "./rules/running.ts";
import { compareFit, weighAll, type Weighed } from "./weigh.ts";
import { standing, type Word } from "./word.ts";

const SPACES = "maker-spaces";
const RULES: readonly Rule<FacilityQuestion>[] = [
  judgeDistance,
  judgeRunning,
  judgeFacility,
  judgeDays,
  judgeAccess,
];

export interface WeighedSpace extends Weighed {
  /** Missing where no point was asked about; null for a space that has no place. */
  distance?: Distance | null;
}

export interface FoundFacilities {
  weighed: readonly WeighedSpace[];
  missing: readonly Missing[];
}

/** Spaces that have, or may have, what is wanted; the best fit first, and among equals the nearest. */
export async function findFacilities(
  catalogue: Asked,
  question: FacilityQuestion,
  regions: readonly RegionProfile[],
): Promise<FoundFacilities> {
  const { near } = question;
  const where = within(question);
  const records = await candidates(catalogue, question, where);
  const weighed = (await weighAll(records, question, RULES))
    .map((one): WeighedSpace => (near ? { ...one, distance: distanceTo(near, one.record) } : one))
    .toSorted(byFitThenNearest);
  const asked = homesOf(question, regions, weighed);
  return { weighed, missing: await facilitiesMissing(catalogue, asked, where, weighed) };
}

/** Each space once, whatever it was found by. */
async function candidates(
  catalogue: Asked,
  { need }: FacilityQuestion,
  where: readonly Condition[],
): Promise<StoredRecord[]> {
  const records = new Map<string, StoredRecord>();
  for (const having of need.flatMap(havingIt)) {
    const most = MOST_WEIGHED - records.size;
    for (const record of await readAll(catalogue, SPACES, [...where, having], most))
      records.set(record.id, record);
  }
  return [...records.values()];
}

function within({ regions, near }: FacilityQuestion): Condition[] {
  // A point on the map may stand for a place that is nearer.
  const around = near && { ...near, withinKm: near.withinKm + FARTHEST_REACH_KM };
  return [
    ...(regions ? [{ key: REGION_KEY, anyOf: regions }] : []),
    ...(around ? [{ near: around }] : []),
  ];
}

/** By category, that it belongs under and those under it; and by the owner's own words. */
function havingIt({ said, code }: Word): Condition[] {
  const words = { words: said };
  if (!code) return [words];
  const akin = (vocabulary("facility")?.terms ?? [])
    .map((term) => term.code)
    .filter(
      (one) =>
        standing("facility", one, [code]) === "WITHIN" ||
        standing("facility", code, [one]) === "WITHIN",
    );
  return [{ key: "facilities.category", anyOf: akin }, words];
}

const byFitThenNearest = (a: WeighedSpace, b: WeighedSpace): number =>
  compareFit(a, b) ||
  (a.distance?.km ?? Infinity) - (b.distance?.km ?? Infinity) ||
  compareValues(a.record.id, b.record.id);

/** The regions whose registries were asked: named, near, or with something found. */
function homesOf(
  { regions, near }: FacilityQuestion,
  directory: readonly RegionProfile[],
  weighed: readonly Weighed[],
): RegionProfile[] {
  const found = new Set(weighed.map(({ record }) => record.region));
  const { homes } = areaOf(
    { ...(regions && { regions }), ...(near && !regions && { place: near }) },
    directory,
  );
  return directory.filter((one) => homes.includes(one) || found.has(one.id));
}
