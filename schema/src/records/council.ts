import { reference, references, term, text, value, values } from "../define/field.ts";
import { anyOf, recordKind } from "../define/kind.ts";
import { object } from "../define/object.ts";
import { Party, PublicRole } from "./party.ts";
import { Term } from "../values/term.ts";
import { Measurement } from "./measurement.ts";
import { Partnership } from "./partnership.ts";
import { everyRecord, RecordBase } from "./record.ts";

@object("A key success factor that a council works by, with what bears it out.")
export class SuccessFactor {
  @term("keySuccessFactor", () => Term, "The factor.", { required: true })
  factor: string;

  @text("What bears it out, in words; null where the sources give nothing.")
  evidence?: string;

  @references(() => Measurement, "Measurements that bear it out.")
  measurements?: string[];
}

@recordKind(
  "A standing group of organisations that steers growth: a cluster growth council, a city council, a combined authority.",
  {
    kind: "councils",
    plural: "councils",
    singular: "council",
    implements: RecordBase,
    gather: { organisations: ["lead.organisation", "members.organisation"] },
    filters: {
      kind: anyOf("kind", "Of one of these kinds (vocabulary `councilKind`)."),
      partnership: anyOf("partnership", "Of one of these partnerships (ids)."),
      sector: anyOf("sector", "In one of these sectors (vocabulary `sector`)."),
      theme: anyOf("themes", "Working on one of these themes (vocabulary `theme`)."),
      keySuccessFactor: anyOf(
        "keySuccessFactors.factor",
        "Working by one of these factors (vocabulary `keySuccessFactor`).",
      ),
      supportArea: anyOf(
        "supportAreas",
        "Working in one of these areas (vocabulary `supportArea`).",
      ),
      ...everyRecord,
    },
  },
)
export class Council extends RecordBase {
  @term("councilKind", () => Term, "What kind of council it is.")
  kind?: string;

  @reference(() => Partnership, "The partnership it belongs to; its support areas are there.")
  partnership?: string;

  @term("sector", () => Term, "The sector it works for.")
  sector?: string;

  @value(() => Party, "The organisation that leads it.")
  lead?: Party;

  @value(() => PublicRole, "Its chair, where named in public.")
  chair?: PublicRole;

  @values(() => Party, "Its members, each with its part; null where the sources do not name them.")
  members?: Party[];

  @term("theme", () => Term, "What it works on.", { list: true })
  themes?: string[];

  @text("What it has to deal with.", { list: true })
  challenges?: string[];

  @text("What it sets out to do.", { list: true })
  aims?: string[];

  @values(() => SuccessFactor, "The key success factors it works by.")
  keySuccessFactors?: SuccessFactor[];

  @term("supportArea", () => Term, "The areas of support that it is itself part of.", {
    list: true,
  })
  supportAreas?: string[];

  @text("The area it covers, where that is wider than the region.")
  area?: string;
}
