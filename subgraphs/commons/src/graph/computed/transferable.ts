import { AdoptionState } from "@guildhall/schema";
import { object, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import type { TransferablePractice as Found } from "../../transfer/transferable.ts";
import { answerOf } from "./transferability-answer.ts";
import { AnticipatedTransferability } from "./transferability.ts";

@object(
  "A practice of another region that a region could take up, and why it stands where it does.",
)
export class TransferablePractice {
  @value(() => ID, "The practice's id.", { required: true })
  id: string;

  @text("Its name.", { required: true })
  name: string;

  @value(() => ID, "The region it is of.", { required: true })
  region: string;

  @text("That region's name.")
  regionName?: string;

  @value(
    () => AnticipatedTransferability,
    "How well the region answers what it needs, as an interval. Anticipated, not measured.",
    { required: true },
  )
  transferability: AnticipatedTransferability;

  @text("How well it is evidenced by five criteria; the parts are in `GoodPractice.strength`.", {
    required: true,
  })
  evidence: string;

  @text("Why it stands here, in sentences.", { required: true })
  why: string;
}

@object("A practice of another region that a region has taken up itself.")
export class TakenUpPractice {
  @value(() => ID, "The practice's id.", { required: true })
  id: string;

  @text("Its name.", { required: true })
  name: string;

  @value(() => ID, "The region it is of.", { required: true })
  region: string;

  @value(() => AdoptionState, "How far it has come.", { required: true })
  state: keyof typeof AdoptionState;

  @values(() => ID, "Ids of the adoptions that tell of it, the taker's own first.", {
    required: true,
  })
  adoptions: string[];
}

@object("Practices of other regions that a region could take up.", { name: "Transferable" })
export class TransferableAnswer {
  @values(() => TransferablePractice, "The best supported first, by the rule.", { required: true })
  practices: TransferablePractice[];

  @values(
    () => TakenUpPractice,
    "Those that it has taken up or decided to, also where they failed: they are not put in order.",
    { required: true },
  )
  takenUp: TakenUpPractice[];

  @value(() => Int, "How many practices were weighed.", { required: true })
  of: number;

  @text("The rule by which they are put in order.", { required: true })
  rule: string;
}

/** How a practice found for a region is answered; `nameOf` a region, where the directory has one. */
export const practiceAnswer = (
  { practice, anticipated, strength, why }: Found,
  nameOf: (region: string) => string | undefined,
): TransferablePractice =>
  ({
    id: practice.id,
    name: String(practice["name"]),
    region: practice.region,
    regionName: nameOf(practice.region),
    transferability: answerOf(anticipated),
    evidence: strength.says,
    why,
  }) as TransferablePractice;
