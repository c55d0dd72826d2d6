import { AdoptionState, Basis, Period, Teller } from "@guildhall/schema";
import { object, text, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { AdoptionRecord, AdoptionTold } from "../../practices/adoptions.ts";

@object("One registry's account of a practice taken up somewhere.")
export class AdoptionAccount {
  @value(() => ID, "The record that tells it.", { required: true })
  record: string;

  @text("Its name.", { required: true })
  name: string;

  @text("What was taken up, where the account calls it otherwise than the practice.")
  practiceName?: string;

  @values(() => String, "Where it was taken up, by name.", { required: true })
  places: string[];

  @value(() => AdoptionState, "How far it has come.", { required: true })
  state: keyof typeof AdoptionState;

  @value(() => Basis, "What that rests on; null where nobody says.")
  stateBasis?: keyof typeof Basis;

  @value(() => Teller, "Whose word it is; null where nobody says.")
  toldBy?: keyof typeof Teller;

  @value(() => Period, "When.")
  period?: Period;

  @text("What was done differently there.")
  adaptation?: string;

  @text("What came of it.")
  outcome?: string;
}

@object("A practice taken up somewhere, once, however many registries tell of it.")
export class PracticeAdoption {
  @value(() => AdoptionState, "How far it has come, by the taker's account before others.", {
    required: true,
  })
  state: keyof typeof AdoptionState;

  @value(() => Boolean, "Whether accounts differ in how far it has come.", { required: true })
  contradicted: boolean;

  @value(() => Boolean, "Whether it was outside the region that keeps the practice.", {
    required: true,
  })
  elsewhere: boolean;

  @text(
    "What the accounts call what was taken up, where that shares no word with the practice's name and so may be another, such as a forerunner; null otherwise.",
  )
  calledOtherwise?: string;

  @values(() => AdoptionAccount, "Every account of it, the taker's before others.", {
    required: true,
  })
  accounts: AdoptionAccount[];
}

export const adoptionAnswer = ({
  accounts,
  calledOtherwise,
  ...told
}: AdoptionTold): PracticeAdoption => ({
  ...told,
  ...(calledOtherwise !== null && { calledOtherwise }),
  accounts: accounts.map(accountAnswer),
});

const accountAnswer = ({ id, to = [], ...account }: AdoptionRecord): AdoptionAccount => ({
  ...account,
  record: id,
  places: to.map(({ name }) => name),
});
