import { text, value } from "../define/field.ts";
import { anyOf, range, recordKind, search } from "../define/kind.ts";
import { AdoptionState } from "../values/enums.ts";
import { RecordLink } from "../values/link.ts";
import { PartialDate } from "../define/scalars.ts";
import { Period } from "../values/time.ts";
import { Party } from "./party.ts";
import { RecordBase } from "./record.ts";

@recordKind(
  "A practice of another region taken up here, with what came of it, also when it failed.",
  {
    kind: "adoptions",
    plural: "adoptions",
    singular: "adoption",
    implements: RecordBase,
    gather: { organisations: ["owner.organisation"] },
    filters: {
      state: anyOf("state", "Of one of these states.", () => AdoptionState),
      practice: anyOf("practice.id", "Of one of these good practices (ids)."),
      period: range("period.start", () => PartialDate, "Begun within these dates."),
      search,
    },
  },
)
export class Adoption extends RecordBase {
  @value(() => RecordLink, "The practice taken up.", { required: true })
  practice: RecordLink;

  @value(() => AdoptionState, "How far it has come.", { required: true })
  state: keyof typeof AdoptionState;

  @value(() => Party, "Who took it up.")
  owner?: Party;

  @value(() => Period, "When.")
  period?: Period;

  @text("What was done differently here.")
  adaptation?: string;

  @text("What came of it.")
  outcome?: string;
}
