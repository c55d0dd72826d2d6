import { Int } from "type-graphql";
import { reference, references, referrers, term, value, values } from "../define/field.ts";
import { anyOf, range, recordKind } from "../define/kind.ts";
import { FindingKind } from "../values/enums.ts";
import { RecordLink, RegionLink } from "../values/link.ts";
import { Term } from "../values/term.ts";
import { Action } from "./action.ts";
import { Event } from "./event.ts";
import { everyRecord, RecordBase } from "./record.ts";
import { SupportProgramme } from "./support-programme.ts";

@recordKind("Something found to help or to hinder, and what it bears on.", {
  kind: "findings",
  plural: "findings",
  singular: "finding",
  implements: RecordBase,
  filters: {
    kind: anyOf("kind", "Enablers or barriers.", () => FindingKind),
    theme: anyOf("themes", "Bearing on one of these themes (vocabulary `theme`)."),
    year: range("year", () => Int, "Found in these years."),
    bearsOn: anyOf("bearsOn.id", "Bearing on one of these records (ids)."),
    programme: anyOf("programme", "Found by one of these programmes (ids)."),
    event: anyOf("foundAt", "Found at one of these events (ids)."),
    ...everyRecord,
  },
  orders: { YEAR: { key: "year", description: "By year, oldest first." } },
})
export class Finding extends RecordBase {
  @value(() => FindingKind, "Whether it helps or hinders.", { required: true })
  kind: keyof typeof FindingKind;

  @term("theme", () => Term, "What it bears on; null where not recorded.", { list: true })
  themes?: string[];

  @value(() => Int, "The year it was found in or told of.")
  year?: number;

  @values(
    () => RecordLink,
    "Records it bears on, in this registry or another: programmes, spaces, practices, instruments.",
  )
  bearsOn?: RecordLink[];

  @values(() => RegionLink, "Regions it is about, where those are others than its own or several.")
  regions?: RegionLink[];

  @reference(() => SupportProgramme, "The programme that found it.")
  programme?: string;

  @reference(() => Event, "The event at which it was found.")
  foundAt?: string;

  @references(() => Event, "Events that were shaped by it.")
  shapes?: string[];

  @referrers(() => Action, "answers", "Actions that answer it.")
  actions?: Action[];
}
