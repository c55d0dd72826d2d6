import { Basis, FindingKind, Money, Period, Quantity, Source } from "@guildhall/schema";
import { object, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import { Coverage } from "../catalogue/coverage.ts";
import { EvidenceStrength } from "./evidence-strength.ts";
import { MoneyView } from "./money-view.ts";
import { PracticeAdoption } from "./practice-adoption.ts";
import { PracticeFigure } from "./practice-figure.ts";
import { PracticeLine } from "./practice-line.ts";

@object("A sum of money that a practice takes.")
export class PracticeMoney {
  @value(() => Money, "As it was stated.", { required: true })
  stated: Money;

  @value(() => MoneyView, "The view that was asked for; null where none was.")
  view?: object;
}

@object("A finding that bears on a practice.")
export class PracticeFinding {
  @value(() => ID, "The record's id.", { required: true })
  id: string;

  @text("Its name.", { required: true })
  name: string;

  @value(() => FindingKind, "Whether it helps or hinders.", { required: true })
  kind: keyof typeof FindingKind;
}

@object("Something that a place needs for a practice to work there.")
export class PracticeCondition {
  @text("Code of what sort it is (vocabulary `condition`); null where not recorded.")
  criterion?: string;

  @text("The sort for readers.")
  label?: string;

  @text("The condition.", { required: true })
  text: string;

  @value(() => Basis, "Whether a source states it or it was derived; null where nobody says.")
  basis?: keyof typeof Basis;
}

@object("A practice as it stands beside others.")
export class ComparedPractice {
  @value(() => ID, "The record's id.", { required: true })
  id: string;

  @text("Its name.", { required: true })
  name: string;

  @value(() => ID, "The region that keeps it.", { required: true })
  region: string;

  @text("That region's name; null for the shared registry.")
  regionName?: string;

  @value(() => Period, "When it ran.")
  period?: Period;

  @text("The problem it answers.")
  problem?: string;

  @value(() => Basis, "Whether a source states the problem or it was derived from what was done.")
  problemBasis?: keyof typeof Basis;

  @text("What was done; what it is, where no more is told.")
  whatWasDone?: string;

  @text("What it takes, in words.")
  resources?: string;

  @values(() => PracticeMoney, "What it takes in money.", { required: true })
  money: PracticeMoney[];

  @values(() => Quantity, "Who it takes.", { required: true })
  staff: Quantity[];

  @values(() => PracticeFigure, "Figures told as evidence, each fact once.", { required: true })
  evidence: object[];

  @value(() => EvidenceStrength, "How well it is evidenced.", { required: true })
  strength: EvidenceStrength;

  @values(() => PracticeCondition, "What a place needs for it.", { required: true })
  conditions: PracticeCondition[];

  @values(() => String, "What went wrong, and what was learnt.", { required: true })
  lessons: string[];

  @values(() => PracticeFinding, "Findings that bear on it, of any registry.", { required: true })
  findings: PracticeFinding[];

  @values(
    () => PracticeAdoption,
    "Where it was taken up and how that went, by all registries, failures too.",
    { required: true },
  )
  adoptions: PracticeAdoption[];

  @values(() => Source, "Where the facts come from.", { required: true })
  sources: Source[];

  @text("Licence of the record's data; null where none is stated.")
  licence?: string;
}

@object("Practices side by side.")
export class PracticeComparison {
  @values(() => ComparedPractice, "The practices, in the order asked for, or by name.", {
    required: true,
  })
  practices: object[];

  @values(() => PracticeLine, "What they share and where they differ, one respect after another.", {
    required: true,
  })
  lines: PracticeLine[];

  @value(() => Int, "How many practices there are to the question, also beyond `first`.", {
    required: true,
  })
  total: number;

  @values(() => ID, "Practices asked for that the catalogue does not have.", { required: true })
  missing: string[];

  @value(() => Coverage, "Which regions' records these are, and from when.", { required: true })
  coverage: Coverage;
}
