import { Basis } from "@guildhall/schema";
import { object, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import { ConditionMet, TransferContext } from "./transferability-enums.ts";

@object("A public statistic of one of two places.")
export class TransferStatistic {
  @value(() => ID, "The region.", { required: true })
  region: string;

  @value(() => Number, "The figure.", { required: true })
  value: number;

  @text("Its unit, in the data set's own words.", { required: true })
  unit: string;

  @text("The time it is for, as the source has it.", { required: true })
  period: string;

  @text("Code of the area it is of.", { required: true })
  territory: string;

  @value(() => ID, "The data set it is from.", { required: true })
  dataSet: string;

  @value(() => ID, "Its line in the public statistics.", { required: true })
  line: string;
}

@object("A public statistic of the receiver beside the giver's.")
export class TransferFigure {
  @value(() => ID, "Code of the statistic (vocabulary `indicator`).", { required: true })
  indicator: string;

  @value(() => TransferStatistic, "Of the region that would take the practice up.", {
    required: true,
  })
  receiver: TransferStatistic;

  @value(() => TransferStatistic, "Of the region that the practice is of.", { required: true })
  giver: TransferStatistic;

  @value(() => Number, "The receiver's divided by the giver's.", { required: true })
  ratio: number;

  @text("What should be known of the two: other years, areas of other levels.", {
    list: true,
    required: true,
  })
  cautions: string[];
}

@object("A condition of a practice, held against another region.")
export class AnticipatedCondition {
  @text("The condition, in the words of its record.", { required: true })
  text: string;

  @value(() => ID, "What sort it is (vocabulary `condition`); null where the record does not say.")
  criterion?: string;

  @value(
    () => Basis,
    "Whether a source states it or it was derived from what the practice rested on; null where nobody says.",
  )
  basis?: keyof typeof Basis;

  @value(() => TransferContext, "The circumstance it is; null for one of no criterion.")
  context?: keyof typeof TransferContext;

  @value(() => ConditionMet, "How the region answers it, as far as is on record.", {
    required: true,
  })
  met: keyof typeof ConditionMet;

  @text("Why, in sentences.", { required: true })
  says: string;

  @values(() => ID, "Ids of the first records that it rests on, 20 at most.", { required: true })
  records: string[];

  @value(() => Int, "How many records it rests on.", { required: true })
  recordCount: number;

  @values(() => TransferFigure, "Public statistics that it rests on.", { required: true })
  figures: TransferFigure[];

  @text("What was looked at; null for one of no criterion.")
  looked?: string;

  @text("What the rule cannot tell; null for one of no criterion.")
  cannotTell?: string;
}
