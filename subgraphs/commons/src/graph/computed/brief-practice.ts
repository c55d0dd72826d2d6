import { defineEnum, object, text, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { BriefAnswer as Answer } from "../../transfer/brief-answers.ts";
import { TransferablePractice } from "./transferable.ts";

export const AnswersTo = defineEnum("AnswersTo", "What a practice answers at another region.", {
  BARRIER: "Something that the other found to hinder it.",
  GAP: "Something that the other has not on record, which is not to say that it is not there.",
} satisfies Record<Answer["to"], string>);

@object("Why a practice of one region may be of use to another.")
export class BriefAnswer {
  @value(() => AnswersTo, "Whether it answers a barrier or a gap.", { required: true })
  to: Answer["to"];

  @text("Code of the theme, the kind of support or the stage.", { required: true })
  code: string;

  @text("The same as a word.", { required: true })
  label: string;

  @text("Why, in a sentence.", { required: true })
  says: string;

  @values(() => ID, "Ids of the other's findings that it answers; none for a gap.", {
    required: true,
  })
  records: string[];
}

@object("A practice to talk about: what it answers, and how it might do there.")
export class BriefPractice {
  @values(() => BriefAnswer, "What it answers, barriers first.", { required: true })
  answers: BriefAnswer[];

  @value(() => TransferablePractice, "The practice, and what is anticipated of it.", {
    required: true,
  })
  practice: TransferablePractice;
}
