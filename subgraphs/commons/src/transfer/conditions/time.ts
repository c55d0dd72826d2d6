import type { Adoption } from "@guildhall/schema";
import type { ConditionRule } from "./condition.ts";

export const time: ConditionRule = {
  context: "POLITICAL",
  looked: "When the practice was taken up elsewhere and how far it has come there.",
  cannotTell: "Whether anybody there would wait so long: no record can tell, so it stays unknown.",
  judge: ({ adoptions }) => {
    const timed = adoptions.filter(({ period }) => period?.start);
    return {
      met: "UNKNOWN",
      says:
        timed.map(told).join(" ") ||
        "No account of it being taken up elsewhere says how long it took.",
      records: timed.map(({ id }) => id),
      figures: [],
    };
  },
};

const told = ({ name, period, state }: Adoption): string =>
  `${name}: from ${period!.start}${period!.end ? ` to ${period!.end}` : ""}, ${STATE[state]}.`;

const STATE: Readonly<Record<Adoption["state"], string>> = {
  CONSIDERED: "looked at",
  PLANNED: "decided on",
  RUNNING: "taken up",
  SUCCEEDED: "found to work",
  FAILED: "found not to work",
  STOPPED: "ended",
};
