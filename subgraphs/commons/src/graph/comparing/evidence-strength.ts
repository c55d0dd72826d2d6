import { defineEnum, object, text, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { CriterionName, CriterionStanding as Standing } from "../../practices/strength.ts";

export const EvidenceCriterion = defineEnum<CriterionName>(
  "EvidenceCriterion",
  "What evidence of a practice is judged by, after the OECD's framework for best practices.",
  {
    EFFECTIVENESS: "Whether it did what it was for.",
    EFFICIENCY: "Whether what it cost can be held against what came of it.",
    EQUITY: "Whether it reaches those who are easily left out.",
    EVIDENCE_BASE: "How many speak for it who have no stake in it, and whether others counted.",
    EXTENT_OF_COVERAGE: "How many of those it is for it reaches, and whether it worked elsewhere.",
  },
);

export const CriterionStanding = defineEnum<Standing>(
  "CriterionStanding",
  "What the records show on a criterion.",
  {
    MET: "They show it.",
    PROMISING: "Something points that way, and what would show it is missing.",
    NOT_SHOWN: "They do not show it, which is not to say that it is not so.",
  },
);

@object("What the records show of a practice on one criterion, and by what.")
export class CriterionJudgement {
  @value(() => EvidenceCriterion, "The criterion.", { required: true })
  criterion: CriterionName;

  @value(() => CriterionStanding, "What the records show on it.", { required: true })
  standing: Standing;

  @text("Why, and what would be needed where it is not met.", { required: true })
  says: string;

  @values(() => ID, "Ids of the records that it rests on.", { required: true })
  records: string[];

  @values(
    () => ID,
    "Ids of the figures that it rests on: a measurement's, or a record's with the place in it, as in `…#evidence.0`.",
    { required: true },
  )
  figures: string[];
}

@object(
  "How well a practice is evidenced: five judgements by published rules on what records can tell, and never a sum of them.",
)
export class EvidenceStrength {
  @values(() => CriterionJudgement, "The five criteria, in the framework's order.", {
    required: true,
  })
  criteria: CriterionJudgement[];

  @text("The same in a sentence.", { required: true })
  says: string;
}
