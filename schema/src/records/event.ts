import { reference, references, referrers, term, text, value, values } from "../define/field.ts";
import { formerly } from "../define/formerly.ts";
import { anyOf, range, recordKind } from "../define/kind.ts";
import { Party } from "./party.ts";
import { PartialDate } from "../define/scalars.ts";
import { Term } from "../values/term.ts";
import { Period } from "../values/time.ts";
import { Action } from "./action.ts";
import { Finding } from "./finding.ts";
import { MakerSpace } from "./maker-space.ts";
import { Measurement } from "./measurement.ts";
import { Organisation } from "./organisation.ts";
import { Partnership } from "./partnership.ts";
import { everyRecord, RecordBase } from "./record.ts";
import { SupportProgramme } from "./support-programme.ts";

/** They were names alone. */
const partiesOf = (old: unknown): unknown =>
  Array.isArray(old) && old.some((one) => typeof one === "string")
    ? old.map((one: unknown) => (typeof one === "string" ? { name: one } : one))
    : old;

@recordKind("Something that takes place: a study visit, a workshop, a peer review, an opening.", {
  kind: "events",
  plural: "events",
  singular: "event",
  implements: RecordBase,
  gather: {
    organisations: [
      "hosts.organisation",
      "visitors.organisation",
      "speakers.organisation",
      "visitedOrganisations",
    ],
    places: ["makerSpace", "visitedMakerSpaces"],
  },
  filters: {
    kind: anyOf("kind", "Of one of these kinds (vocabulary `eventKind`)."),
    partnership: anyOf("partnership", "Of one of these partnerships (ids)."),
    programme: anyOf("programme", "Of one of these programmes (ids)."),
    makerSpace: anyOf("places", "Held at or visiting one of these spaces (ids)."),
    organisation: anyOf(
      "organisations",
      "Hosted by, visited by, visiting or spoken at by one of these organisations (ids).",
    ),
    period: range("period.start", () => PartialDate, "Whose period begins within these dates."),
    ...everyRecord,
  },
  orders: {
    PERIOD: { key: "period.start", description: "By the start of its period, oldest first." },
  },
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

  @formerly("visited")
  @references(() => MakerSpace, "Spaces visited.")
  visitedMakerSpaces?: string[];

  @references(() => Organisation, "Organisations visited.")
  visitedOrganisations?: string[];

  @values(() => Party, "Who came to visit.")
  visitors?: Party[];

  @text("Ids of the regions that visitors came from.", { list: true, format: "region-id" })
  visitorsFrom?: string[];

  @text("Kinds of people and bodies that came.", { list: true })
  attendees?: string[];

  @formerly("speakers", partiesOf)
  @values(() => Party, "Bodies that spoke.")
  speakers?: Party[];

  @text("What it is for.")
  purpose?: string;

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

  @referrers(() => Finding, "foundAt", "Findings made at it.")
  findings?: Finding[];

  @referrers(() => Finding, "shapes", "Findings that shaped it.")
  shapedBy?: Finding[];

  @referrers(() => Action, "event", "Actions agreed at it or carried out at it.")
  actions?: Action[];

  @referrers(() => Measurement, "event", "Measurements of it.")
  measurements?: Measurement[];
}
