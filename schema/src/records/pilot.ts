import { reference, referrers, term, text, value, values } from "../define/field.ts";
import { anyOf, recordKind } from "../define/kind.ts";
import { Party } from "./party.ts";
import { Term } from "../values/term.ts";
import { Period } from "../values/time.ts";
import { Measurement } from "./measurement.ts";
import { Partnership } from "./partnership.ts";
import { everyRecord, RecordBase } from "./record.ts";
import { SupportProgramme } from "./support-programme.ts";

@recordKind("A measure tried out on a small scale, to be enlarged where it works.", {
  kind: "pilots",
  plural: "pilots",
  singular: "pilot",
  implements: RecordBase,
  gather: { organisations: ["leads.organisation", "partners.organisation"] },
  filters: {
    programme: anyOf("programme", "Of one of these programmes (ids)."),
    partnership: anyOf("partnership", "Of one of these partnerships (ids)."),
    sector: anyOf("sector", "In one of these sectors (vocabulary `sector`)."),
    ...everyRecord,
  },
})
export class Pilot extends RecordBase {
  @reference(() => SupportProgramme, "The programme it belongs to.")
  programme?: string;

  @reference(() => Partnership, "The partnership it belongs to.")
  partnership?: string;

  @values(() => Party, "The organisations that lead it.")
  leads?: Party[];

  @values(() => Party, "Other organisations that take part.")
  partners?: Party[];

  @term("sector", () => Term, "The sector it is in.")
  sector?: string;

  @value(() => Period, "When it ran.")
  period?: Period;

  @text("The challenge it takes up.")
  challenge?: string;

  @text("What came of it, or is meant to.", { list: true })
  outcomes?: string[];

  @text("Materials it works on.", { list: true })
  materials?: string[];

  @referrers(() => Measurement, "pilot", "Measurements of it.")
  measurements?: Measurement[];
}
