import { isDate, kinds, valuesAt, type StoredRecord } from "@guildhall/schema";
import { oncePerList } from "../../holdings/once.ts";
import type { Evidence } from "../../holdings/evidence.ts";
import { quantilesOf } from "../../scoring/summary.ts";
import { all, because, without } from "./choice.ts";
import { derived } from "./derived.ts";
import { everywhere } from "./gathered.ts";

const DAY = 86_400_000;
const [first, ...others] = kinds().map(({ kind }) => kind);

/** The last day on which anything in any registry was read or confirmed: never today, which moves. */
async function newestOfAll(evidence: Evidence): Promise<string> {
  const days = (await everywhere(evidence, [first!, ...others])).map(newestIn);
  return days.reduce((newest, day) => (day > newest ? day : newest), "");
}

const newestIn = oncePerList((records) =>
  records.map(lastSeen).reduce((newest, day) => (day > newest ? day : newest), ""),
);

/** How old what a registry tells is, beside the newest in any. */
export const freshness = derived({
  code: "registry-freshness",
  reads: [first!, ...others],
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
  return days.reduce((last, day) => (day > last ? day : last), "");
}
