import type { ClassType } from "@guildhall/schema";
import { addComputed, defineEnum, object, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import type { Weighed } from "../../../signposting/weigh.ts";

export const FitCondition = defineEnum("FitCondition", "In what respect a record is weighed.", {
  AREA: "Whether it reaches the firm's region.",
  DISTANCE: "Whether it is near enough.",
  RUNNING: "Whether it can be had on the day.",
  SUPPORT: "Whether it gives what is wanted.",
  FACILITY: "Whether it has what is wanted.",
  STAGE: "Whether it is for firms at that stage.",
  SECTOR: "Whether it is for that sector.",
  SIZE: "Whether it is for firms of that size.",
  ELIGIBILITY: "Who may take part.",
  COST: "What it costs.",
  OPEN_DAYS: "Whether it is open on that day.",
  ACCESS: "Whether those who do not belong to it may use it.",
});

export const FitOutcome = defineEnum("FitOutcome", "How a record comes out in one respect.", {
  FITS: "It fits.",
  FAILS: "It does not.",
  UNKNOWN: "It cannot be told: see `lacks`.",
});

export const FitLack = defineEnum("FitLack", "Why it cannot be told whether a record fits.", {
  RECORD: "The record does not say, or not exactly enough.",
  QUESTION: "The question does not say what the record asks for.",
  JUDGEMENT: "The record says it in words that only a reader can judge.",
});

@object("Why a record fits, fails or cannot be told, in one respect.")
export class FitReason {
  @value(() => FitCondition, "The respect.", { required: true })
  condition: keyof typeof FitCondition;

  @text("What was asked for, where several things can be: a kind of support, a facility, a day.")
  sought?: string;

  @value(() => FitOutcome, "How it comes out.", { required: true })
  outcome: keyof typeof FitOutcome;

  @value(() => FitLack, "Of `UNKNOWN`: what would have to be known.")
  lacks?: keyof typeof FitLack;

  @text("The field of the record that it rests on.", { required: true })
  field: string;

  @text("What that field says; null where it says nothing.")
  value?: string;

  @text("The reason in a sentence.", { required: true })
  says: string;
}

@object("What a registry does not say, so that nobody takes it for “there is none”.")
export class MissingKnowledge {
  @value(
    () => ID,
    "The region whose registry it is; null where none lies where it was asked about.",
  )
  region?: string;

  @value(() => FitCondition, "What cannot be weighed; null where nothing is weighed by it.")
  condition?: keyof typeof FitCondition;

  @text("The field that would tell; null where the registry has no such record at all.")
  field?: string;

  @value(() => Int, "For how many records it is unknown.", { required: true })
  unknown: number;

  @value(() => Int, "Of how many.", { required: true })
  of: number;

  @text("The same in a sentence: “Stages unknown for 3 of 10 programmes of Birmingham.”", {
    required: true,
  })
  says: string;
}

/** The type of a weighed record of one kind, which stands under the field of its name. */
export function fitType(name: string, field: string, type: ClassType): ClassType {
  @object("A record with the reasons for and against it.", { name })
  class Fit {
    @values(() => FitReason, "Every reason, for and against.", { required: true })
    reasons: FitReason[];

    @value(() => Int, "In how many respects it fits.", { required: true })
    fits: number;

    @value(() => Int, "In how many it fails.", { required: true })
    fails: number;

    @value(() => Int, "In how many it cannot be told.", { required: true })
    unknown: number;
  }
  addComputed(Fit, {
    name: field,
    type: () => type,
    description: "The record, as its region had it when it was last read.",
    required: true,
    compute: ({ record }: Weighed) => record,
  });
  return Fit;
}
