import type { Location } from "@guildhall/schema";
import { distanceTo } from "../distance.ts";
import type { FacilityQuestion } from "../facility-question.ts";
import { fails, fits, unknown } from "../reason.ts";
import type { Rule } from "./rule.ts";

/** Whether it is as near as was asked, wherever around its point on the map it may be. */
export const judgeDistance: Rule<Pick<FacilityQuestion, "near">> = (record, { near }) => {
  if (!near) return [];
  const distance = distanceTo(near, record);
  if (!distance)
    return [
      unknown("RECORD", {
        condition: "DISTANCE",
        field: "location",
        says: "Where it is on the map is not recorded.",
      }),
    ];
  const { latitude, longitude, precision } = record["location"] as Location;
  const { km, uncertainKm } = distance;
  const at = {
    condition: "DISTANCE",
    field: "location",
    value: `${latitude}, ${longitude}${precision ? ` (${precision})` : ""}`,
    says: `It is ${km} km away, give or take ${uncertainKm} km.`,
  } as const;
  if (km + uncertainKm <= near.withinKm) return [fits(at)];
  if (km - uncertainKm > near.withinKm) return [fails(at)];
  return [unknown("RECORD", at)];
};
