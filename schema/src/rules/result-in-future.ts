import { Figure } from "../records/party.ts";
import { isBefore } from "./dates.ts";
import { objectsOf } from "./fields.ts";
import type { Flag, Rule } from "./rule.ts";

/** What may speak of the future: what is hoped for, set aside or reckoned. */
const AHEAD: ReadonlySet<unknown> = new Set(["TARGET", "BUDGET", "ESTIMATE"]);

export const resultInFuture: Rule = {
  code: "RESULT_IN_FUTURE",
  severity: "WARNING",
  means: "A figure that claims to be counted is for a time that has not come.",
  check(record, { kind, today }) {
    const flags: Flag[] = [];
    const look = (field: string, date: unknown, claims: unknown): void => {
      if (typeof date !== "string" || AHEAD.has(claims) || !isBefore(today, date)) return;
      flags.push({
        field,
        message:
          "The figure is for a time that has not come. Check the date, or say that it is a target, a budget or an estimate.",
        found: date,
        wanted: `${today} or earlier`,
      });
    };
    if (kind.kind === "measurements") {
      const period = record["period"] as { start?: unknown } | undefined;
      look("period.start", period?.start, record["kind"]);
    }
    for (const { path, value } of objectsOf(record, kind.type, Figure))
      look(`${path}.asOf`, value.asOf, value.kind);
    return flags;
  },
};
