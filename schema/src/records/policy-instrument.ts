import { Int } from "type-graphql";
import { reference, references, term, text, value } from "../define/field.ts";
import { formerly } from "../define/formerly.ts";
import { anyOf, range, recordKind } from "../define/kind.ts";
import { Party } from "./party.ts";
import { PartialDate } from "../define/scalars.ts";
import { Term } from "../values/term.ts";
import { Period } from "../values/time.ts";
import { GoodPractice } from "./good-practice.ts";
import { Partnership } from "./partnership.ts";
import { everyRecord, RecordBase } from "./record.ts";

@recordKind(
  "A programme, strategy or plan by which an authority steers, and what a partnership changed in it.",
  {
    kind: "policy-instruments",
    plural: "policyInstruments",
    singular: "policyInstrument",
    implements: RecordBase,
    gather: { organisations: ["authority.organisation"] },
    filters: {
      kind: anyOf("kind", "Of one of these kinds (vocabulary `policyInstrumentKind`)."),
      partnership: anyOf("partnership", "Addressed by one of these partnerships (ids)."),
      period: range("period.start", () => PartialDate, "Whose period begins within these dates."),
      goodPractice: anyOf("goodPractices", "Influenced by one of these good practices (ids)."),
      ...everyRecord,
    },
  },
)
export class PolicyInstrument extends RecordBase {
  @term("policyInstrumentKind", () => Term, "What kind of instrument it is.")
  kind?: string;

  @value(() => Party, "The authority in charge.")
  authority?: Party;

  @text("The fund behind it.")
  fund?: string;

  @value(() => Period, "When it holds.")
  period?: Period;

  @value(() => Int, "The year it was published.")
  year?: number;

  @text("What the region sought to change in it.")
  changeSought?: string;

  @text("What was changed.")
  changeMade?: string;

  @reference(() => Partnership, "The partnership whose action plan addressed it.")
  partnership?: string;

  @value(
    () => Boolean,
    "Whether it is confirmed that the partnership addressed it; null where not recorded.",
  )
  confirmed?: boolean;

  @formerly("practices")
  @references(() => GoodPractice, "Good practices that influenced it.")
  goodPractices?: string[];

  @text("How far the instrument itself has come, in the source's words.")
  stage?: string;
}
