import { defineEnum } from "@guildhall/schema/define";
import type { ActionFate } from "../../learning/actions.ts";
import type { LearningReach, LearningWay } from "../../learning/edge.ts";
import type { FindingFate } from "../../learning/findings.ts";
import type { InstrumentInfluence } from "../../learning/instruments.ts";
import type { LeftOutOfLearning } from "../../learning/left-out.ts";
import type { Tie } from "../../learning/scope.ts";

export const LearningTie = defineEnum("LearningTie", "What binds something to a partnership.", {
  PARTNERSHIP: "Its record names the partnership, or the programme that the partnership is.",
  REGION:
    "It is of a region of the partnership; no record says that the partnership brought it about.",
} satisfies Record<Tie, string>);

export const LearningWayEnum = defineEnum("LearningWay", "How one place learnt of another.", {
  ADOPTION: "It took up a practice, or looked at one to take it up.",
  EVENT:
    "At an event: guests of a host, or at a policy clinic or peer review the host of its guests, who advise it.",
  FINDING: "It wrote down a finding about what the other has.",
} satisfies Record<LearningWay, string>);

export const LearningReachEnum = defineEnum(
  "LearningReach",
  "Where the two ends lie, as seen from the partnership.",
  {
    AMONG_PARTNERS: "Both are regions of the partnership.",
    GIVEN: "A region of the partnership gave to a place that is none.",
    TAKEN: "A region of the partnership took from a place that is none.",
    WITHIN_REGION: "From one place to another within one region of the partnership.",
  } satisfies Record<LearningReach, string>,
);

export const FindingFateEnum = defineEnum("FindingFate", "What became of a finding.", {
  ANSWERED: "An action answers it.",
  SHAPED_AN_EVENT: "No action answers it; an event was shaped by it.",
  UNANSWERED: "No record tells that anything followed.",
} satisfies Record<FindingFate, string>);

export const ActionFateEnum = defineEnum(
  "ActionFate",
  "What became of an action, as of a day where one is given.",
  {
    DONE: "Carried out.",
    DROPPED: "Given up.",
    OPEN: "Agreed or begun, and not past its date on the day asked for; without such a day, whatever its date.",
    OVERDUE: "Agreed or begun, and past its date on the day asked for.",
    NOT_TOLD: "The sources do not say.",
    NOT_TOLD_AND_PAST_DUE:
      "The sources do not say, and its date is past on the day asked for: it may have been done.",
  } satisfies Record<ActionFate, string>,
);

export const InstrumentInfluenceEnum = defineEnum(
  "InstrumentInfluence",
  "How far the records show that a policy instrument was influenced; the first that holds.",
  {
    CHANGED: "It is told what was changed.",
    PRACTICES_NAMED: "Good practices are named that influenced it; no change is told.",
    CHANGE_SOUGHT: "It is told what was to be changed, not that it was.",
    ADDRESSED: "It is confirmed that the partnership addressed it; no change is told.",
    UNCONFIRMED: "It is said that the partnership addressed it, which nobody confirmed.",
  } satisfies Record<InstrumentInfluence, string>,
);

export const LeftOutReason = defineEnum("LearningLeftOutReason", "Why a record makes no edge.", {
  NO_PARTNER_AT_EITHER_END: "Neither end of the adoption is a region of the partnership.",
  NO_PLACE_NAMED: "The adoption lacks the place that it is from, or the one that took it up.",
  NOBODY_NAMED_WHO_CAME: "The event names no region or body that came to it.",
} satisfies Record<LeftOutOfLearning["reason"], string>);
