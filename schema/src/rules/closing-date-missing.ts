import type { Rule } from "./rule.ts";

export const closingDateMissing: Rule = {
  code: "CLOSING_UNEXPLAINED",
  severity: "NOTE",
  means: "The record is closed or moved without saying when or where to.",
  check(record) {
    if (record["status"] === "CLOSED" && !record["closedOn"])
      return [
        {
          field: "closedOn",
          message: "The record is closed and does not say since when. A year is enough.",
          wanted: "a date as YYYY, YYYY-MM or YYYY-MM-DD",
        },
      ];
    if (record["status"] === "MOVED" && !record["successor"])
      return [
        {
          field: "successor",
          message: "The record has moved and does not name the record that takes its place.",
          wanted: "the id of the record that takes its place",
        },
      ];
    return [];
  },
};
