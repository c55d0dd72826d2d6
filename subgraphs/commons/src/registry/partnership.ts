import { Money, Objective, Period, Source, Term } from "@guildhall/schema";
import {
  defineEnum,
  FORMATS,
  object,
  reference,
  references,
  term,
  text,
  value,
  values,
} from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import { stub } from "./stubs.ts";
import { findIn } from "./find.ts";
import { Channel, PartnerMix, PartnerOrganisation, PartnershipPhase } from "./partnership-parts.ts";
import { Beneficiary, KeySuccessFactor, SupportArea } from "./shared-things.ts";

export const PartnershipKind = defineEnum(
  "PartnershipKind",
  "What holds those who work together.",
  {
    INTERREGIONAL_PROJECT:
      "A project of authorities of several countries that change their own policies.",
    KNOWLEDGE_ALLIANCE: "An alliance of universities and business.",
    REGIONAL_PROGRAMME: "A programme of one region, kept as a programme in its registry.",
    WORK_STRAND: "A strand of work in one region, kept as a programme in its registry.",
  },
);

@object("A partnership that regions take part in.", {
  ids: FORMATS.slug,
  find: findIn("partnerships"),
})
export class Partnership {
  @value(() => ID, "The partnership's id, such as `urban-m`.", { required: true, format: "slug" })
  id: string;

  @text("Its name.", { required: true })
  name: string;

  @text("Its name in full.")
  fullName?: string;

  @value(() => PartnershipKind, "What holds it together.", { required: true })
  kind: keyof typeof PartnershipKind;

  @text("What it is, in a few sentences.")
  description?: string;

  @value(() => PartnerOrganisation, "The programme that paid for it.")
  fundingProgramme?: PartnerOrganisation;

  @text("The call of that programme under which it was chosen.")
  call?: string;

  @text("The fund that the money came from.")
  fund?: string;

  @value(() => PartnerOrganisation, "The organisation that leads it.")
  lead?: PartnerOrganisation;

  @values(() => PartnerOrganisation, "The organisations that take part, the lead among them.")
  partners?: PartnerOrganisation[];

  @value(() => Int, "How many partners it says it has.", { min: 0 })
  partnerCount?: number;

  @value(() => Int, "How many countries it says they are from.", { min: 0 })
  countryCount?: number;

  @text("The countries they are from (ISO 3166-1 alpha-2).", { list: true })
  countries?: string[];

  @value(() => PartnerMix, "How many partners there are of each kind.")
  partnerMix?: PartnerMix;

  @values(() => ID, "Ids of the regions it was made by, also of those that are not in the graph.", {
    required: true,
    format: "region-id",
  })
  regionIds: string[];

  @value(() => Period, "When it runs.")
  period?: Period;

  @text("When work began, in the source's words.")
  started?: string;

  @value(() => Int, "How long it is meant to last, in months.", { min: 0 })
  lengthMonths?: number;

  @values(() => PartnershipPhase, "Its phases, in order.")
  phases?: PartnershipPhase[];

  @value(() => Money, "Its budget as a whole.")
  budget?: Money;

  @values(() => Objective, "What it sets out to reach.")
  objectives?: Objective[];

  @term("sector", () => Term, "The sector it works for.")
  sector?: string;

  @text("What it is there for, in a sentence.")
  mission?: string;

  @text("Why it was set up.")
  rationale?: string;

  @text("The kinds of experts that it brings together.", { list: true })
  expertise?: string[];

  @term("theme", () => Term, "The policy themes it works on.", { list: true })
  themes?: string[];

  @term("theme", () => Term, "The themes that its meetings and action plans are sorted by.", {
    list: true,
  })
  workThemes?: string[];

  @text("What it wants to be different afterwards.", { list: true })
  expectedChanges?: string[];

  @text("The challenges it answers.", { list: true })
  challenges?: string[];

  @text("Whom it speaks to.", { list: true })
  audiences?: string[];

  @references(() => SupportArea, "The areas in which it supports firms, in its own order.")
  supportAreas?: string[];

  @references(() => KeySuccessFactor, "What it holds to be needed for success, in its own order.")
  keySuccessFactors?: string[];

  @references(() => Beneficiary, "Those it is there for.")
  beneficiaries?: string[];

  @text("Who else gains by it, beyond `beneficiaries`.", { list: true })
  widerBeneficiaries?: string[];

  @text("What is gained by working through clusters.", { list: true })
  benefitsOfClusterFocus?: string[];

  @values(() => Channel, "Where it publishes.")
  channels?: Channel[];

  @reference(
    () => stub("support-programmes"),
    "The programme it is in the registry of its region, where its facts are read live; null for a partnership that commons itself tells of.",
  )
  programme?: string;

  @references(
    () => stub("measurements"),
    "Figures of it, live from the registry that owns them; null if that is down.",
  )
  measurements?: string[];

  @references(
    () => stub("events"),
    "Events of it, live from the registry that owns them; null if that is down.",
  )
  events?: string[];

  @values(() => Source, "Where these facts come from.", { required: true })
  sources: Source[];
}
