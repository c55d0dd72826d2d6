import { Int } from "type-graphql";
import { reference, references, referrers, term, text, value, values } from "../define/field.ts";
import { formerly } from "../define/formerly.ts";
import { anyOf, range, recordKind } from "../define/kind.ts";
import { object } from "../define/object.ts";
import { ProviderType } from "../values/enums.ts";
import { Party, PublicRole } from "./party.ts";
import { Money } from "../values/quantity.ts";
import { PartialDate } from "../define/scalars.ts";
import { Term } from "../values/term.ts";
import { Period } from "../values/time.ts";
import { Action } from "./action.ts";
import { Event } from "./event.ts";
import { Finding } from "./finding.ts";
import { MakerSpace } from "./maker-space.ts";
import { Measurement } from "./measurement.ts";
import { Network } from "./network.ts";
import { Partnership } from "./partnership.ts";
import { Pilot } from "./pilot.ts";
import { everyRecord, RecordBase } from "./record.ts";

@object("A stretch of a programme's life.")
export class Phase {
  @text("Its name.", { required: true })
  name: string;

  @value(() => Period, "When it ran.")
  period?: Period;

  @value(() => Int, "How long it was meant to last, in years.", { min: 0 })
  lengthYears?: number;

  @value(() => Money, "Its budget.")
  budget?: Money;

  @text("What is done in it.", { list: true })
  activities?: string[];

  @text("What should be known about it.")
  note?: string;
}

@object("What a programme or a partnership sets out to reach.")
export class Objective {
  @text("Its name, or the whole of it in the source's words.", { required: true })
  name: string;

  @text("What it means.")
  description?: string;
}

@recordKind("A programme of support for people or firms that make things, public or private.", {
  kind: "support-programmes",
  plural: "supportProgrammes",
  singular: "supportProgramme",
  implements: RecordBase,
  gather: {
    organisations: [
      "provider.organisation",
      "lead.organisation",
      "partners.organisation",
      "funder.organisation",
    ],
  },
  filters: {
    kind: anyOf("kind", "Of one of these kinds (vocabulary `programmeKind`)."),
    providerType: anyOf(
      "providerType",
      "Provided by bodies of one of these types.",
      () => ProviderType,
    ),
    provider: anyOf(
      "organisations",
      "Led, provided, paid for or partnered by one of these organisations (ids).",
    ),
    supportKind: anyOf(
      "supportKinds",
      "Giving one of these kinds of support (vocabulary `supportKind`).",
    ),
    stage: anyOf("stages", "For firms at one of these stages (vocabulary `firmStage`)."),
    sector: anyOf("sectors", "For one of these sectors (vocabulary `sector`)."),
    partnership: anyOf("partnership", "Part of one of these partnerships (ids)."),
    period: range("period.start", () => PartialDate, "Started within these dates."),
    ...everyRecord,
  },
  orders: {
    PERIOD: { key: "period.start", description: "By the start of its period, oldest first." },
  },
})
export class SupportProgramme extends RecordBase {
  @term("programmeKind", () => Term, "What kind of programme it is.")
  kind?: string;

  @text("Short form of its name.")
  shortName?: string;

  @value(() => Party, "Who provides the support, where that is not the lead.")
  provider?: Party;

  @value(() => ProviderType, "Whether it is public or private; null where the sources do not say.")
  providerType?: keyof typeof ProviderType;

  @value(() => Party, "The organisation that leads it.")
  lead?: Party;

  @values(() => Party, "The organisations that take part.")
  partners?: Party[];

  @value(() => Party, "The body that pays for it.")
  funder?: Party;

  @text("The fund it is paid from.")
  fund?: string;

  @value(() => Period, "When it runs.")
  period?: Period;

  @values(() => Phase, "Its phases, in order.")
  phases?: Phase[];

  @value(() => Money, "Its budget as a whole.")
  budget?: Money;

  @values(() => Objective, "What it sets out to reach.")
  objectives?: Objective[];

  @text("How it works.", { list: true })
  methods?: string[];

  @text("The question it asks, or the need that set it going.")
  rationale?: string;

  @term("supportKind", () => Term, "The kinds of support it gives; null where not recorded.", {
    list: true,
  })
  supportKinds?: string[];

  @term("firmStage", () => Term, "The stages of a firm it is for; null where not recorded.", {
    list: true,
  })
  stages?: string[];

  @term(
    "sector",
    () => Term,
    "The sectors it is for; null where it is not bound to any or nobody says.",
    { list: true },
  )
  sectors?: string[];

  @text("Who may take part.")
  eligibility?: string;

  @text("What it costs those who take part.")
  cost?: string;

  @text("How to apply.")
  howToApply?: string;

  @text("Its website.", { format: "url" })
  website?: string;

  @values(() => PublicRole, "Authors named in public of what was published about it.")
  authors?: PublicRole[];

  @reference(() => SupportProgramme, "The programme it is part of.")
  partOf?: string;

  @reference(() => Partnership, "The partnership it is part of.")
  partnership?: string;

  @formerly("spaces")
  @references(() => MakerSpace, "Spaces it works with.")
  makerSpaces?: string[];

  @referrers(() => SupportProgramme, "partOf", "Programmes that are part of it.")
  parts?: SupportProgramme[];

  @referrers(() => Pilot, "programme", "Its pilots.")
  pilots?: Pilot[];

  @referrers(() => Network, "programme", "Networks it set up.")
  networks?: Network[];

  @referrers(() => Finding, "programme", "Enablers and barriers that it found.")
  findings?: Finding[];

  @referrers(() => Action, "programme", "Actions agreed in it.")
  actions?: Action[];

  @referrers(() => Event, "programme", "Its events.")
  events?: Event[];

  @referrers(() => Measurement, "programme", "Measurements of it.")
  measurements?: Measurement[];
}
