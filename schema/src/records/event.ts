import { reference, references, referrers, term, text, value, values } from "../define/field.ts";
import { anyOf, range, recordKind, search } from "../define/kind.ts";
import { Party } from "./party.ts";
import { PartialDate } from "../define/scalars.ts";
import { Term } from "../values/term.ts";
import { Period } from "../values/time.ts";
import { MakerSpace } from "./maker-space.ts";
import { Measurement } from "./measurement.ts";
import { Organisation } from "./organisation.ts";
import { Partnership } from "./partnership.ts";
import { RecordBase } from "./record.ts";
import { SupportProgramme } from "./support-programme.ts";

@recordKind("Something that takes place: a study visit, a workshop, a peer review, an opening.", {
  kind: "events",
  plural: "events",
  singular: "event",
  implements: RecordBase,
  gather: {
    organisations: ["hosts.organisation", "visitors.organisation", "visitedOrganisations"],
    places: ["makerSpace", "visited"],
  },
  filters: {
    kind: anyOf("kind", "Of one of these kinds (vocabulary `eventKind`)."),
    partnership: anyOf("partnership", "Of one of these partnerships (ids)."),
    programme: anyOf("programme", "Of one of these programmes (ids)."),
    makerSpace: anyOf("places", "Held at or visiting one of these spaces (ids)."),
    organisation: anyOf(
      "organisations",
      "Hosted by, visited by or visiting one of these organisations (ids).",
    ),
    start: range("period.start", () => PartialDate, "Beginning within these dates."),
    search,
  },
  orders: { START: { key: "period.start", description: "By beginning, earliest first." } },
})
export class Event extends RecordBase {
  @term("eventKind", () => Term, "What kind of event it is.")
  kind?: string;

  @value(() => Period, "When it takes place, the last day included.")
  period?: Period;

  @text("Where it takes place, in words.")
  place?: string;

  @reference(() => MakerSpace, "The space it takes place at.")
  makerSpace?: string;

  @values(() => Party, "Who hosts it.")
  hosts?: Party[];

  @references(() => MakerSpace, "Spaces visited.")
  visited?: string[];

  @references(() => Organisation, "Organisations visited.")
  visitedOrganisations?: string[];

  @values(() => Party, "Who came to visit.")
  visitors?: Party[];

  @text("Ids of the regions that visitors came from.", { list: true, format: "region-id" })
  visitorsFrom?: string[];

  @text("Kinds of people and bodies that came.", { list: true })
  attendees?: string[];

  @text("Bodies that spoke.", { list: true })
  speakers?: string[];

  @text("What it is about.")
  focus?: string;

  @text("What it sets out to do.", { list: true })
  aims?: string[];

  @text("The challenge that the host laid before its guests.")
  challenge?: string;

  @text("What came of it.", { list: true })
  outcomes?: string[];

  @reference(() => SupportProgramme, "The programme it belongs to.")
  programme?: string;

  @reference(() => Partnership, "The partnership it belongs to.")
  partnership?: string;

  @referrers(() => Measurement, "event", "Measurements of it.")
  measurements?: Measurement[];
}
