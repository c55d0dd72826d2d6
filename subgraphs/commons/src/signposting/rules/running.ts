import type { Period, RecordStatus, StoredRecord } from "@guildhall/schema";
import type { Question } from "../question.ts";
import { fails, fits, unknown, type Reason } from "../reason.ts";
import type { Rule } from "./rule.ts";

/** Whether it can be had on the day of the question, by its state and its period. */
export const judgeRunning: Rule<Pick<Question, "today">> = (record, { today }) => [
  judge(record, today),
];

function judge(record: StoredRecord, today: string): Reason {
  const status = (record["status"] ?? "UNKNOWN") as keyof typeof RecordStatus;
  const { start, end } = (record["period"] ?? {}) as Period;
  const state = { condition: "RUNNING", field: "status", value: status } as const;
  if (status === "CLOSED") {
    const closed = record["closedOn"];
    return fails({ ...state, says: closed ? `It ended: ${String(closed)}.` : "It has ended." });
  }
  if (end && isBefore(end, today))
    return fails({
      condition: "RUNNING",
      field: "period.end",
      value: end,
      says: `It ended: ${end}.`,
    });
  if (start && isAfter(start, today))
    return fails({
      condition: "RUNNING",
      field: "period.start",
      value: start,
      says: `It begins later: ${start}.`,
    });
  if (status === "PLANNED") return fails({ ...state, says: "It is announced and has not begun." });
  if (status === "ACTIVE") return fits({ ...state, says: "It is in being as last known." });
  if (end)
    return fits({
      condition: "RUNNING",
      field: "period.end",
      value: end,
      says: `It was to run on until ${end}.`,
    });
  if (status === "MOVED")
    return unknown("RECORD", { ...state, says: "It goes on elsewhere, or under another record." });
  return unknown("RECORD", {
    ...state,
    says: start
      ? `It began ${start}; whether it still runs is not told.`
      : "Whether it still runs is not told.",
  });
}

/** A year or a month is over when the next one has begun. */
const isBefore = (end: string, today: string): boolean => end < today.slice(0, end.length);
const isAfter = (start: string, today: string): boolean => start > today.slice(0, start.length);
