import {
  conditionsOf,
  GuildhallError,
  type KindList,
  lists,
  orderOf,
  parseRecordId,
  type StoredRecord,
} from "@guildhall/schema";
import { REGION_KEY } from "../../catalogue/catalogue.ts";
import { MOST_COMPARED } from "../../practices/compare.ts";
import type { CatalogueContext } from "../catalogue/context.ts";

export const practiceList: KindList = lists.find(({ kind }) => kind.kind === "good-practices")!;

export interface PracticeQuestion {
  practices?: readonly string[] | null | undefined;
  filter?: Record<string, unknown> | null | undefined;
  regions?: readonly string[] | null | undefined;
  first: number;
}

export interface PracticesMeant {
  records: readonly StoredRecord[];
  total: number;
  missing: readonly string[];
}

/** The practices that a question is about: those named, in that order, or those that a filter finds, by name. */
export function practicesMeant(
  question: PracticeQuestion,
  context: CatalogueContext,
): Promise<PracticesMeant> {
  const { practices, filter, regions, first } = question;
  if (first < 0 || first > MOST_COMPARED) tooMany("first", first);
  if (practices && (filter || regions))
    refuse("practices together with a filter or regions", "one or the other");
  if (practices) return named(practices, context);
  if (!filter && !regions)
    refuse("nothing", `practices (at most ${MOST_COMPARED} ids), or a filter or regions`);
  return found(question, context);
}

async function named(
  ids: readonly string[],
  { holdings }: CatalogueContext,
): Promise<PracticesMeant> {
  if (ids.length > MOST_COMPARED) tooMany("practices", ids.length);
  const strange = ids.find((id) => parseRecordId(id)?.kind !== practiceList.kind.kind);
  if (strange !== undefined)
    throw new GuildhallError(
      "ID_INVALID",
      `comparePractices.practices got ${JSON.stringify(strange.slice(0, 80))}, wanted a good practice's path such as lisbon/good-practices/gp-fab-lab-lisboa.`,
    );
  const once = [...new Set(ids)];
  const all = await Promise.all(once.map((id) => holdings.get(id)));
  const records = all.filter((record) => record !== undefined);
  return {
    records,
    total: records.length,
    missing: once.filter((_, at) => all[at] === undefined),
  };
}

async function found(
  { filter, regions, first }: PracticeQuestion,
  { catalogue, warnings }: CatalogueContext,
): Promise<PracticesMeant> {
  const { kind } = practiceList;
  const where = [
    ...conditionsOf(kind, filter, { timeZone: "UTC", warnings }),
    ...(regions ? [{ key: REGION_KEY, anyOf: regions }] : []),
  ];
  const order = orderOf(practiceList, null);
  const [{ items }, total] = await Promise.all([
    catalogue.find({ kind: kind.kind, where, order, first }),
    catalogue.count(kind.kind, where),
  ]);
  return { records: items.map(({ record }) => record), total, missing: [] };
}

const tooMany = (argument: string, got: number): never => {
  throw new GuildhallError(
    "PAGE_TOO_LARGE",
    `comparePractices.${argument} got ${got}, wanted 0 to ${MOST_COMPARED}: no more can be read side by side.`,
  );
};

const refuse = (got: string, wanted: string): never => {
  throw new GuildhallError("FILTER_INVALID", `comparePractices got ${got}, wanted ${wanted}.`);
};
