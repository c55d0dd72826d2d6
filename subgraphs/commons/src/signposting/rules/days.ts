import type { OpeningHours } from "@guildhall/schema";
import type { FacilityQuestion } from "../facility-question.ts";
import { fails, fits, unknown } from "../reason.ts";
import type { Rule } from "./rule.ts";

/** Whether a space is open on the days asked for: a reason for each. */
export const judgeDays: Rule<Pick<FacilityQuestion, "days">> = (record, { days }) => {
  const hours = (record["openingHours"] ?? []) as readonly OpeningHours[];
  return days.map((day) => {
    const at = { condition: "OPEN_DAYS", sought: day, field: "openingHours" } as const;
    if (hours.length === 0)
      return unknown("RECORD", { ...at, says: "When it is open is not recorded." });
    const value = hours
      .map((one) => `${one.days.join(", ")} ${one.opens}–${one.closes}`)
      .join("; ");
    return hours.some((one) => one.days.includes(day))
      ? fits({ ...at, value, says: "It is open on this day." })
      : fails({ ...at, value, says: "It is not open on this day." });
  });
};
