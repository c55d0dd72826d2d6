import type { StoredRecord } from "@guildhall/schema";
import { figuresOf } from "@guildhall/schema/compare";
import { oncePerList } from "../../holdings/once.ts";
import { derived } from "./derived.ts";
import { KINDS } from "./kinds.ts";
import { PERCENT } from "./mix.ts";
import { some } from "./words.ts";

/** For what share of a registry's figures, measurements and those within records, a source is cited. */
export const citedFigures = derived({
  code: "registry-cited-figures",
  reads: KINDS,
  work(_region, lists) {
    const told = lists.flatMap(figuresIn);
    if (told.length === 0)
      return [{ absent: "NOT_APPLICABLE", notes: ["The registry tells no figure."] }];
    const uncited = told.filter(({ cited }) => cited === 0);
    const number = told.length - uncited.length;
    return [
      {
        value: (number / told.length) * PERCENT,
        formula: `${number} of ${some(told.length, "figure")} × ${PERCENT}`,
        counted: [...new Set(told.map(({ record }) => record))],
        notes: uncited.map(({ id }) => `No source is cited for ${id}.`),
      },
    ];
  },
});

interface Told {
  id: string;
  cited: number | null;
  record: StoredRecord;
}

const figuresIn = oncePerList((records): readonly Told[] =>
  records.flatMap((record) => figuresOf(record).map(({ id, cited }) => ({ id, cited, record }))),
);
