import { references, referrers, term, text, value, values } from "../define/field.ts";
import { allOf, anyOf, range, recordKind } from "../define/kind.ts";
import { Basis, Weekday } from "../values/enums.ts";
import { Facility, Figure, Membership, Operator } from "./party.ts";
import { Address, Location } from "../values/place.ts";
import { PartialDate } from "../define/scalars.ts";
import { Term } from "../values/term.ts";
import { OpeningHours } from "../values/time.ts";
import { Event } from "./event.ts";
import { GoodPractice } from "./good-practice.ts";
import { Measurement } from "./measurement.ts";
import { facilitiesInferred, facilitiesRead } from "./facilities.ts";
import { openDays, openSlots } from "./opening.ts";
import { Partnership } from "./partnership.ts";
import { everyRecord, RecordBase } from "./record.ts";

@recordKind(
  "A place where people make things together: a fab lab, a hackerspace, an incubator with workshops.",
  {
    kind: "maker-spaces",
    plural: "makerSpaces",
    singular: "makerSpace",
    implements: RecordBase,
    filters: {
      kind: anyOf("kind", "Of one of these kinds (codes of vocabulary `spaceKind`)."),
      operatorType: anyOf(
        "operator.type",
        "Run by one of these types of body (vocabulary `operatorType`).",
      ),
      facility: {
        ...allOf(
          "facilities.category",
          "With every one of these facilities (vocabulary `facility`).",
        ),
        apart: { read: "facilities.read", inferred: "facilities.inferred" },
      },
      facilityBasis: anyOf(
        "facilities.basis",
        "With a facility that rests on one of these.",
        () => Basis,
      ),
      scope: anyOf(
        "scope",
        "In the city itself, its wider area or the region (vocabulary `spaceScope`).",
      ),
      city: anyOf("address.city", "In one of these towns, spelt as in the record."),
      network: anyOf("networks", "In one of these networks or listings, spelt as in the record."),
      visitedBy: anyOf("visitedBy", "Visited by one of these partnerships (ids)."),
      opened: range("openedOn", () => PartialDate, "Opened within these dates."),
      near: { mode: "near", description: "Within a distance of a point." },
      within: { mode: "within", description: "Within a box on the map." },
      openOn: anyOf("openOn", "Open on one of these weekdays.", () => Weekday),
      openAt: {
        mode: "openAt",
        description:
          "Open at this instant, by its stated hours; give the present one for “open now”.",
      },
      ...everyRecord,
    },
    orders: { OPENED: { key: "openedOn", description: "By date of opening, oldest first." } },
    retired: {
      goodPractice:
        "The good practice names its spaces, in its makerSpaces: leave goodPractice out here.",
    },
    derive: {
      openOn: openDays,
      openSlot: openSlots,
      "facilities.read": facilitiesRead,
      "facilities.inferred": facilitiesInferred,
    },
  },
)
export class MakerSpace extends RecordBase {
  @term("spaceKind", () => Term, "What kind of space it is.")
  kind?: string;

  @term("spaceScope", () => Term, "Whether it lies in the city, its wider area or the region.")
  scope?: string;

  @value(() => Operator, "Who runs it.")
  operator?: Operator;

  @value(() => Address, "Where it is.")
  address?: Address;

  @value(() => Location, "Where it is on the map.")
  location?: Location;

  @value(() => PartialDate, "When it opened, as exactly as is known.", { format: "partial-date" })
  openedOn?: string;

  @values(() => Facility, "What it has, in words that all regions share.")
  facilities?: Facility[];

  @text("Equipment in the owner's words.", { list: true })
  equipment?: string[];

  @values(() => OpeningHours, "When it is open; null where nobody says.")
  openingHours?: OpeningHours[];

  @value(() => Membership, "What it asks of those who use it.")
  membership?: Membership;

  @text("Its website.", { format: "url" })
  website?: string;

  @text("Networks and listings it belongs to.", { list: true })
  networks?: string[];

  @values(() => Figure, "Figures told about it.")
  metrics?: Figure[];

  @references(() => Partnership, "Partnerships whose delegations visited it.")
  visitedBy?: string[];

  @referrers(() => GoodPractice, "makerSpaces", "Good practices that concern it.")
  goodPractices?: GoodPractice[];

  @referrers(() => Measurement, "makerSpace", "Measurements of it.")
  measurements?: Measurement[];

  @referrers(() => Event, "places", "Events held at it or that visited it.")
  events?: Event[];
}
