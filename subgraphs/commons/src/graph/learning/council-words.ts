import { defineEnum } from "@guildhall/schema/define";
import type { ActivityKind } from "../../learning/councils/activity.ts";
import type { CouncilStanding, TopicStanding } from "../../learning/councils/topic.ts";

export const CouncilStandingEnum = defineEnum(
  "CouncilStanding",
  "What a council's naming of something rests on; the first that holds.",
  {
    OWN_EVIDENCE:
      "It gives words that no other council's record has, or measurements that are there.",
    OWN_CHOICE:
      "Its list is unlike the programme's and unlike every other council's: it chose, without evidence.",
    DECLARED_BY_PROGRAMME: "Declared by the programme, no evidence of the council's own.",
    WITHOUT_EVIDENCE: "Named as another council names it, and not by the programme.",
    NOT_NAMED: "It does not name it.",
  } satisfies Record<CouncilStanding, string>,
);

export const TopicStandingEnum = defineEnum(
  "CouncilsStanding",
  "What councils together can be said to hold; the first that holds.",
  {
    SHARED_BY_EVIDENCE: "Two or more councils give evidence of their own.",
    EVIDENCE_OF_ONE: "One council gives evidence of its own.",
    CHOSEN: "No council gives evidence; one or more have a list of their own.",
    DECLARED_BY_PROGRAMME:
      "Declared by the programme, no evidence of a council's own: no agreement of councils.",
    WITHOUT_EVIDENCE: "Named by councils alike, without evidence, and not by the programme.",
    NOT_NAMED: "Declared by the programme; no council names it.",
  } satisfies Record<TopicStanding, string>,
);

export const CouncilActivityKind = defineEnum(
  "CouncilActivityKind",
  "What shows a council at work, or that it has something of its own.",
  {
    EVENT: "Events of the partnership in its region.",
    PILOT: "Pilots of the partnership in its region.",
    RESULT_MEASURED: "Results of the partnership measured in its region; targets are none.",
    MEMBERS_NAMED: "Members that its record names.",
    THEMES_OF_ITS_OWN: "Themes, where no other council has the same list.",
    CHALLENGES_OF_ITS_OWN: "Challenges, where no other council has the same list.",
    AIMS_OF_ITS_OWN: "Aims, where no other council has the same list.",
  } satisfies Record<ActivityKind, string>,
);
