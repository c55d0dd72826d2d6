import { valuesAt, type StoredRecord } from "@guildhall/schema";
import { all, because, eachOnce, without, type Against } from "./choice.ts";
import { derived } from "./derived.ts";
import { count } from "./mix.ts";

const THING = ["good practice"] as const;

const practices = (code: string, against?: Against) =>
  derived({
    code,
    reads: ["good-practices"],
    work(_region, [records = []]) {
      const onRecord = eachOnce(all(records));
      const chosen = against ? without(onRecord, against) : onRecord;
      const notes = against ? [`Of ${onRecord.counted.length} on record.`] : [];
      return [count(chosen.counted, THING, chosen, { notes })];
    },
  });

const notPublished: Against = (practice) =>
  practice["publicationStatus"] === "PUBLISHED"
    ? null
    : because(practice, "NOT_PUBLISHED", "stands in no public collection, as far as is known");

const unproven: Against = (practice) =>
  hasFigures(practice)
    ? null
    : because(practice, "NO_FIGURE", "has no figure on record that shows how it did");

const hasFigures = (practice: StoredRecord): boolean =>
  ["evidence.quantity", "measurements"].some((path) => valuesAt(practice, path).flat().length > 0);

export const practiceIndicators = [
  practices("practices-on-record"),
  practices("practices-published", notPublished),
  practices("practices-with-evidence", unproven),
];
