import { reference, term, text, value, values } from "../define/field.ts";
import { anyOf, range, recordKind } from "../define/kind.ts";
import { Basis, MeasurementKind, SubjectKind } from "../values/enums.ts";
import { RecordLink } from "../values/link.ts";
import { Territory } from "../values/place.ts";
import { Quantity } from "../values/quantity.ts";
import { PartialDate } from "../define/scalars.ts";
import { Indicator } from "../values/term.ts";
import { Subject } from "../values/subject.ts";
import { Period } from "../values/time.ts";
import { Event } from "./event.ts";
import { MakerSpace } from "./maker-space.ts";
import { Organisation } from "./organisation.ts";
import { Partnership } from "./partnership.ts";
import { Pilot } from "./pilot.ts";
import { everyRecord, RecordBase } from "./record.ts";
import { SupportProgramme } from "./support-programme.ts";

@recordKind(
  "A figure about a space, a programme, an organisation, an event or the region, with what is needed to judge it.",
  {
    kind: "measurements",
    plural: "measurements",
    singular: "measurement",
    implements: RecordBase,
    filters: {
      indicator: anyOf("indicator", "Of one of these indicators (vocabulary `indicator`)."),
      kind: anyOf("kind", "Claiming to be one of these.", () => MeasurementKind),
      subject: anyOf("subject.kind", "Of one of these kinds of thing.", () => SubjectKind),
      unit: anyOf("quantity.unit", "In one of these units."),
      period: range("period.start", () => PartialDate, "Whose period begins within these dates."),
      makerSpace: anyOf("makerSpace", "Of one of these spaces (ids)."),
      organisation: anyOf("organisation", "Of one of these organisations (ids)."),
      programme: anyOf("programme", "Of one of these programmes (ids)."),
      partnership: anyOf("partnership", "Of one of these partnerships (ids)."),
      ...everyRecord,
    },
    orders: {
      PERIOD: { key: "period.start", description: "By the start of its period, oldest first." },
      VALUE: {
        key: "quantity.value",
        description: "By value, smallest first; only figures of one unit compare.",
      },
    },
  },
)
export class Measurement extends RecordBase {
  @term("indicator", () => Indicator, "What is counted; `name` has the source's words.")
  indicator?: string;

  @value(() => Quantity, "The figure; null for a recognition.")
  quantity?: Quantity;

  @value(() => Boolean, "True where it is a recognition that was won rather than a figure.")
  recognition?: boolean;

  @value(() => MeasurementKind, "What it claims to be.")
  kind?: keyof typeof MeasurementKind;

  @value(() => Period, "The time it is for.")
  period?: Period;

  @value(() => Basis, "What the period rests on; null where nobody says.")
  periodBasis?: keyof typeof Basis;

  @value(() => Territory, "The area it is for; null where that is the region itself.")
  territory?: Territory;

  @value(
    () => Basis,
    "What the area rests on, also where it is the region; null where nobody says.",
  )
  territoryBasis?: keyof typeof Basis;

  @value(() => Subject, "What it is of.")
  subject?: Subject;

  @value(
    () => Boolean,
    "Whether the one it is about, or who runs or funds that, tells it; false where somebody else counted; null where nobody says.",
  )
  selfReported?: boolean;

  @values(
    () => RecordLink,
    "Measurements, in this registry or another, that tell the same fact: it counts once.",
  )
  sameAs?: RecordLink[];

  @values(() => RecordLink, "Measurements that tell otherwise of the same thing; both are kept.")
  contradicts?: RecordLink[];

  @text("How it was come by; null where the source does not say.")
  method?: string;

  @reference(() => MakerSpace, "The space it is about.")
  makerSpace?: string;

  @reference(() => Organisation, "The organisation it is about.")
  organisation?: string;

  @reference(() => SupportProgramme, "The programme it is about.")
  programme?: string;

  @reference(() => Pilot, "The pilot it is about.")
  pilot?: string;

  @reference(() => Event, "The event it is about.")
  event?: string;

  @reference(() => Partnership, "The partnership it is about.")
  partnership?: string;
}
