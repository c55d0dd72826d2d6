import { isDate, valuesAt, type StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../../holdings/evidence.ts";
import { quantilesOf } from "../../scoring/summary.ts";
import { all, because, without } from "./choice.ts";
import { derived } from "./derived.ts";
import { KINDS } from "./kinds.ts";
import { ofEachCopy } from "./gathered.ts";

const DAY = 86_400_000;

const newestOfEach = ofEachCopy(async (region, holdings) => {
  const lists = await Promise.all(KINDS.map((kind) => holdings.of(region, kind)));
  return lastOf(lists.flat().map(lastSeen));
});

/** The last day on which anything in any registry was read or confirmed: never today, which moves. */
const newestOfAll = async (evidence: Evidence): Promise<string> =>
  lastOf(await newestOfEach(evidence));

/** How old what a registry tells is, beside the newest in any. */
export const freshness = derived({
  code: "registry-freshness",
  reads: KINDS,
  gather: newestOfAll,
  work(_region, lists, newest) {
    const { counted, leftOut } = without(all(lists.flat()), (record) =>
      lastSeen(record) === ""
        ? because(record, "NO_DATE", "says of no day on which it was read or confirmed")
        : null,
    );
    const ages = counted.map((record) => (Date.parse(newest) - Date.parse(lastSeen(record))) / DAY);
    const median = quantilesOf(ages)(0.5);
    if (median === null)
      return [{ absent: "NOT_COLLECTED", notes: ["No record says on which day it was read."] }];
    const formula = `median over ${counted.length} records of the days to ${newest}`;
    return [{ value: median, formula, counted, leftOut }];
  },
});

/** The last day on which a source was read or the owner confirmed it; none after it was written. */
function lastSeen(record: StoredRecord): string {
  const told = [...valuesAt(record, "sources.readOn"), ...valuesAt(record, "assuredOn")];
  const written = record.updatedAt.slice(0, 10);
  const days = told.map(String).filter((day) => isDate(day) && day <= written);
  return lastOf(days);
}

const lastOf = (days: readonly string[]): string =>
  days.reduce((last, day) => (day > last ? day : last), "");
