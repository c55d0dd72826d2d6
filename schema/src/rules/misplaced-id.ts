import { parseRecordId, recordId } from "../ids.ts";
import type { Rule } from "./rule.ts";

export const misplacedId: Rule = {
  code: "ID_MISPLACED",
  severity: "ERROR",
  means: "The id says another region or kind than the record.",
  check(record, { kind, profile }) {
    const path = parseRecordId(record.id);
    if (!path) return [];
    const region = profile?.id ?? record.region ?? path.region;
    const wanted = recordId(region, kind.kind, path.own);
    const found = record.id;
    if (found !== wanted)
      return [
        {
          field: "id",
          message: "The id names another region or kind than the one the record is kept under.",
          found,
          wanted,
          fix: wanted,
        },
      ];
    if (record.region === undefined || record.region === region) return [];
    return [
      {
        field: "region",
        message: "The region differs from the one in the id.",
        found: record.region,
        wanted: region,
        fix: region,
      },
    ];
  },
};
