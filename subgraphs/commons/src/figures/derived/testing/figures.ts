import type { StoredRecord } from "@guildhall/schema";
import { foundingEvidence, type Changes } from "../../../holdings/testing/founding.ts";
import type { RegionFigure } from "../../figure.ts";
import { derivedIndicators } from "../index.ts";

const founding = foundingEvidence();

/** The figures of an indicator for a region, over the founding registries, or those as changed. */
export async function figures(code: string, region: string, changes?: Changes) {
  const evidence = await (changes ? foundingEvidence(changes) : founding);
  const indicator = derivedIndicators.find((one) => one.code === code);
  const profile = evidence.directory.region(region);
  if (!indicator || !profile) throw new Error(`There is no ${code} or no ${region}.`);
  return indicator.derive(profile, evidence);
}

/** The one of a part, or of the whole. */
export const figure = async (
  code: string,
  region: string,
  { part = null, ...changes }: Changes & { part?: string | null } = {},
): Promise<RegionFigure> => {
  const isChanged = Object.keys(changes).length > 0;
  const found = await figures(code, region, isChanged ? changes : undefined);
  const figureOf = found.find((one) => one.part === part);
  if (!figureOf) throw new Error(`${code} has no figure for ${part ?? "the whole"}.`);
  return figureOf;
};

/** The value of each part that is not zero. */
export const valuesByPart = async (...asked: Parameters<typeof figures>) =>
  Object.fromEntries(
    (await figures(...asked)).flatMap(({ part, value }) =>
      value ? [[part ?? "whole", value]] : [],
    ),
  );

type Change = (record: StoredRecord) => object;

/** Changes the records of these ids, or adds one that is not there. */
export const changed =
  (changes: Readonly<Record<string, Change | object>>): NonNullable<Changes["records"]> =>
  (records) => {
    const known = new Set(records.map(({ id }) => id));
    const added = Object.entries(changes).filter(([id]) => !known.has(id));
    return [
      ...records.map((record) => withChange(record, changes[record.id])),
      ...added.map(([id, change]) => withChange(blank(id), change)),
    ];
  };

const withChange = (record: StoredRecord, change: Change | object = {}): StoredRecord => ({
  ...record,
  ...(typeof change === "function" ? (change as Change)(record) : change),
});

const blank = (id: string): StoredRecord => ({
  id,
  region: id.split("/")[0]!,
  name: id,
  sources: [],
  updatedAt: "2026-11-24T00:00:00Z",
  version: 1,
});

/** Takes away whatever is not wanted. */
export const only =
  (isKept: (record: StoredRecord) => boolean): NonNullable<Changes["records"]> =>
  (records) =>
    records.filter(isKept);
