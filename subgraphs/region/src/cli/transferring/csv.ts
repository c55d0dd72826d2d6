import { csvRow } from "../../keeping/csv.ts";
import type { Citation } from "../asking/pinned.ts";
import type { Transfer } from "./answer.ts";

const HEAD = [
  "practice",
  "from",
  "to",
  "condition",
  "criterion",
  "context",
  "basis",
  "met",
  "says",
  "cannotTell",
  "records",
  "recordCount",
  "statistics",
  "snapshot",
];

/** A line a condition. What they come to together is in the other formats: it is no one number. */
export function transferCsv(told: Transfer, citation: Citation | null): string {
  const lines = told.conditions.map((one) => [
    told.practice,
    told.from,
    told.to,
    one.text,
    one.criterion ?? undefined,
    one.context ?? undefined,
    one.basis ?? undefined,
    one.met,
    one.says,
    one.cannotTell ?? undefined,
    one.records.join(" | "),
    String(one.recordCount),
    one.figures
      .map(
        ({ indicator, receiver, giver }) =>
          `${indicator}: ${receiver.value} (${receiver.period}) to ${giver.value} (${giver.period})`,
      )
      .join(" | "),
    citation?.hash,
  ]);
  return [HEAD, ...lines].map(csvRow).join("");
}
