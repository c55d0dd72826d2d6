import { text, value, values } from "../define/field.ts";
import { formerly } from "../define/formerly.ts";
import { anyOf, range, recordKind } from "../define/kind.ts";
import type { KeyValue } from "../reader/query.ts";
import type { StoredRecord } from "../reader/reader.ts";
import { AdoptionState, Basis, Teller } from "../values/enums.ts";
import { RecordLink } from "../values/link.ts";
import { Place } from "../values/place.ts";
import { PartialDate } from "../define/scalars.ts";
import { Period } from "../values/time.ts";
import { Party } from "./party.ts";
import { everyRecord, RecordBase } from "./record.ts";

/** A link is no reference, for it may lead to another registry; in its own, the practice is found by it. */
const practiceOf = (record: StoredRecord): readonly KeyValue[] => {
  const { id } = (record["practice"] ?? {}) as Partial<RecordLink>;
  return id ? [id] : [];
};

@recordKind(
  "A practice of one place taken up in another, with what came of it, also when it failed. Either side, or both, may tell of it.",
  {
    kind: "adoptions",
    plural: "adoptions",
    singular: "adoption",
    implements: RecordBase,
    gather: { organisations: ["owner.organisation"] },
    derive: { practiceHere: practiceOf },
    filters: {
      state: anyOf("state", "Of one of these states.", () => AdoptionState),
      practice: anyOf("practice.id", "Of one of these good practices (ids)."),
      from: anyOf("from.region.id", "Of a practice of one of these regions (ids)."),
      to: anyOf("to.region.id", "By one of these regions (ids)."),
      period: range("period.start", () => PartialDate, "Begun within these dates."),
      ...everyRecord,
    },
    orders: {
      PERIOD: { key: "period.start", description: "By the start of its period, oldest first." },
    },
  },
)
export class Adoption extends RecordBase {
  // It had to be a link before, and registries of then still ask for one.
  @formerly("practice")
  @value(
    () => RecordLink,
    "The practice taken up, to be followed to its own registry; null where none of the graph has it.",
  )
  practice?: RecordLink;

  @text("The practice taken up, by name.")
  practiceName?: string;

  @values(() => Place, "Where the practice comes from.")
  from?: Place[];

  @values(() => Place, "Where it was taken up.")
  to?: Place[];

  @value(() => AdoptionState, "How far it has come.", { required: true })
  state: keyof typeof AdoptionState;

  @value(() => Basis, "Whether a source states how far it has come; null where nobody says.")
  stateBasis?: keyof typeof Basis;

  @value(() => Party, "Who took it up.")
  owner?: Party;

  @value(() => Period, "When.")
  period?: Period;

  @text("What was done differently there.")
  adaptation?: string;

  @text("What came of it.")
  outcome?: string;

  @value(() => Teller, "Whose word this account rests on; null where nobody says.")
  toldBy?: keyof typeof Teller;
}
