import { reference, term, text, value, values } from "../define/field.ts";
import { object } from "../define/object.ts";
import { Organisation } from "./organisation.ts";
import { Basis, FeePeriod, MeasurementKind } from "../values/enums.ts";
import { RecordLink } from "../values/link.ts";
import { Territory } from "../values/place.ts";
import { Money, Quantity } from "../values/quantity.ts";
import { DateScalar, PartialDate } from "../define/scalars.ts";
import { Subject } from "../values/subject.ts";
import { Indicator, Term } from "../values/term.ts";
import { Period } from "../values/time.ts";

@object("An organisation in a part it plays, by name, with its record where a registry has one.")
export class Party {
  @text("The organisation's name as the source gives it.", { required: true })
  name: string;

  @reference(() => Organisation, "Its record, where it is in the same registry.")
  organisation?: string;

  @value(() => RecordLink, "Its record, where it is in another registry.")
  elsewhere?: RecordLink;

  @text("The part it plays, such as `lead partner`.")
  role?: string;

  @text("What should be known about the part: what is inferred, and from what.")
  note?: string;
}

@object("Who runs a space.")
export class Operator {
  @text("The operator's name.", { required: true })
  name: string;

  @term("operatorType", () => Term, "What kind of body it is.")
  type?: string;

  @text("Its legal form.")
  legalForm?: string;

  @reference(() => Organisation, "Its record, where the registry has one.")
  organisation?: string;

  @text("What should be known about it: what is inferred, and from what.")
  note?: string;
}

@object("A person named in public in an office or as an author. Removed at that person's word.")
export class PublicRole {
  @text("The person's name as published.", { required: true })
  name: string;

  @text("The office or authorship.")
  role?: string;
}

@object("A figure told about a space or a practice, with the indicator it belongs to.")
export class Figure {
  @text("What the figure counts, in the source's words.", { required: true })
  name: string;

  @term("indicator", () => Indicator, "The indicator it is a figure of.")
  indicator?: string;

  @value(() => Quantity, "The figure.", { required: true })
  quantity: Quantity;

  @value(() => MeasurementKind, "What it claims to be; null where the source does not say.")
  kind?: keyof typeof MeasurementKind;

  @value(() => PartialDate, "When it held, where it is of one time.", { format: "partial-date" })
  asOf?: string;

  @value(() => Period, "The time it is for, where it was counted over a period.")
  period?: Period;

  @value(() => Basis, "What `asOf` or the period rests on; null where nobody says.")
  periodBasis?: keyof typeof Basis;

  @value(() => Territory, "The area it is for, where it is another than the record's own.")
  territory?: Territory;

  @value(() => Basis, "What the area rests on; null where nobody says.")
  territoryBasis?: keyof typeof Basis;

  @value(() => Subject, "What it is of; null where it is what the record is about.")
  subject?: Subject;

  @value(
    () => Boolean,
    "Whether the one it is about, or who runs or funds that, tells it; false where somebody else counted; null where nobody says.",
  )
  selfReported?: boolean;

  @values(
    () => RecordLink,
    "Measurements, or other records with such a figure, that tell the same fact: it counts once.",
  )
  sameAs?: RecordLink[];

  @text("Address of the page it was read from, where it differs from the record's sources.")
  basis?: string;

  @text("What should be known about the figure, such as that it is from a plan.")
  note?: string;
}

@object("What a space asks of those who use it.")
export class Membership {
  @text("How people come to use the space, in words.")
  model?: string;

  @text("When and how members have access, in words.")
  access?: string;

  @values(() => Fee, "What it costs.")
  fees?: Fee[];

  @value(() => Quantity, "How many members there are.")
  members?: Quantity;

  @value(() => PartialDate, "When this held.", { format: "partial-date" })
  asOf?: string;

  @text("What else should be known.")
  note?: string;
}

@object("A price, never without currency and period.")
export class Fee {
  @text("Who pays it, such as `member` or `students`.")
  for?: string;

  @value(() => Money, "The price.", { required: true })
  amount: Money;

  @value(() => FeePeriod, "The time it buys.", { required: true })
  period: keyof typeof FeePeriod;
}

@object("A kind of equipment or room that a space has, in words that all regions share.")
export class Facility {
  @term("facility", () => Term, "What it is.", { required: true })
  category: string;

  @text("The equipment in the owner's words.")
  equipment?: string;

  @value(() => Number, "How many there are.", { min: 0 })
  count?: number;

  @value(() => Boolean, "Whether an induction is needed before use; null where nobody says.")
  induction?: boolean;

  @text("On what terms others may use it.")
  sharingTerms?: string;

  @value(
    () => Basis,
    "Whether somebody read that it is there or it was inferred from the kind of space; null where nobody says.",
  )
  basis?: keyof typeof Basis;

  @value(() => DateScalar, "The day this was last confirmed.", { format: "date" })
  assuredOn?: string;
}
