import { object, text, value } from "@guildhall/schema/define";
import { Int } from "type-graphql";

@object("What the conditions come to, from 0 to 1, as two ends: never one number.")
export class AnticipatedShare {
  @value(() => Number, "The lower end.", { required: true })
  low: number;

  @value(() => Number, "The upper end.", { required: true })
  high: number;

  @text("How the ends were worked out.", { required: true })
  method: string;
}

@object(
  "What the conditions of a practice come to in a region. It is anticipated from records: whether a practice works there is known only once it was tried.",
)
export class AnticipatedSummary {
  @value(
    () => Boolean,
    "Whether enough is known to say anything: false where more than half of the conditions is unknown, or there are none.",
    { required: true },
  )
  tellable: boolean;

  @value(() => Int, "How many conditions are met.", { required: true })
  met: number;

  @value(() => Int, "How many are partly met.", { required: true })
  partly: number;

  @value(() => Int, "How many are not met.", { required: true })
  notMet: number;

  @value(() => Int, "How many are unknown.", { required: true })
  unknown: number;

  @value(() => AnticipatedShare, "With equal weights; null where there are no conditions.")
  equalWeights?: AnticipatedShare;

  @value(() => AnticipatedShare, "Under varied weights; null where there are no conditions.")
  variedWeights?: AnticipatedShare;

  @text("How it is worked out.", { required: true })
  formula: string;

  @value(() => Int, "The seed of the weightings: the same seed gives the same ends.", {
    required: true,
  })
  seed: number;

  @value(() => Int, "How many weightings were tried.", { required: true })
  weightings: number;

  @text("The same in plain sentences.", { required: true })
  says: string;
}
