import { Money, Objective, Period, Source } from "@guildhall/schema";
import { ID, Int, registerEnumType } from "type-graphql";
import { z } from "zod";
import { fact, facts, kept, object, words } from "../define/fact.ts";
import { recordIdOf, slug } from "../define/stored.ts";
import { Channel, PartnerMix, PartnerOrganisation, PartnershipPhase } from "./partnership-parts.ts";

export const PartnershipKind = {
  INTERREGIONAL_PROJECT: "INTERREGIONAL_PROJECT",
  KNOWLEDGE_ALLIANCE: "KNOWLEDGE_ALLIANCE",
  REGIONAL_PROGRAMME: "REGIONAL_PROGRAMME",
  WORK_STRAND: "WORK_STRAND",
} as const;
registerEnumType(PartnershipKind, {
  name: "PartnershipKind",
  description: "What holds those who work together.",
  valuesConfig: {
    INTERREGIONAL_PROJECT: {
      description: "A project of authorities of several countries that change their own policies.",
    },
    KNOWLEDGE_ALLIANCE: { description: "An alliance of universities and business." },
    REGIONAL_PROGRAMME: {
      description: "A programme of one region, kept as a programme in its registry.",
    },
    WORK_STRAND: {
      description: "A strand of work in one region, kept as a programme in its registry.",
    },
  },
});

/** What is answered from elsewhere (`graph/partnership.resolver.ts`) is kept here as ids. */
@object("A partnership that regions take part in.")
export class Partnership {
  @fact(() => ID, "The partnership's id, such as `urban-m`.", { required: true })
  id: string;

  @words("Its name.", { required: true })
  name: string;

  @words("Its name in full.")
  fullName?: string;

  @fact(() => PartnershipKind, "What holds it together.", { required: true })
  kind: keyof typeof PartnershipKind;

  @words("What it is, in a few sentences.")
  description?: string;

  @fact(() => PartnerOrganisation, "The programme that paid for it.")
  fundingProgramme?: PartnerOrganisation;

  @words("The call of that programme under which it was chosen.")
  call?: string;

  @words("The fund that the money came from.")
  fund?: string;

  @fact(() => PartnerOrganisation, "The organisation that leads it.")
  lead?: PartnerOrganisation;

  @facts(() => PartnerOrganisation, "The organisations that take part, the lead among them.")
  partners?: PartnerOrganisation[];

  @fact(() => Int, "How many partners it says it has.")
  partnerCount?: number;

  @fact(() => Int, "How many countries it says they are from.")
  countryCount?: number;

  @facts(() => String, "The countries they are from (ISO 3166-1 alpha-2).")
  countries?: string[];

  @fact(() => PartnerMix, "How many partners there are of each kind.")
  partnerMix?: PartnerMix;

  @kept(slug, { list: true, required: true })
  regions: string[];

  @fact(() => Period, "When it runs.")
  period?: Period;

  @words("When work began, in the source's words.")
  started?: string;

  @fact(() => Int, "How long it is meant to last, in months.")
  lengthMonths?: number;

  @facts(() => PartnershipPhase, "Its phases, in order.")
  phases?: PartnershipPhase[];

  @fact(() => Money, "Its budget as a whole.")
  budget?: Money;

  @facts(() => Objective, "What it sets out to reach.")
  objectives?: Objective[];

  @kept(z.string().min(1))
  sector?: string;

  @words("What it is there for, in a sentence.")
  mission?: string;

  @words("Why it was set up.")
  rationale?: string;

  @facts(() => String, "The kinds of experts that it brings together.")
  expertise?: string[];

  @facts(() => String, "The policy themes it works on.")
  themes?: string[];

  @facts(() => String, "The themes that its meetings and action plans are sorted by.")
  workThemes?: string[];

  @facts(() => String, "What it wants to be different afterwards.")
  expectedChanges?: string[];

  @facts(() => String, "The challenges it answers.")
  challenges?: string[];

  @facts(() => String, "Whom it speaks to.")
  audience?: string[];

  @kept(slug, { list: true })
  supportAreas?: string[];

  @kept(slug, { list: true })
  keySuccessFactors?: string[];

  @kept(slug, { list: true })
  beneficiaries?: string[];

  @facts(() => String, "Who else gains by it, beyond `beneficiaries`.")
  widerBeneficiaries?: string[];

  @facts(() => String, "What is gained by working through clusters.")
  benefitsOfClusterFocus?: string[];

  @facts(() => Channel, "Where it publishes.")
  channels?: Channel[];

  @kept(recordIdOf("support-programmes"))
  programme?: string;

  @kept(recordIdOf("measurements"), { list: true })
  measurements?: string[];

  @kept(recordIdOf("events"), { list: true })
  events?: string[];

  @facts(() => Source, "Where these facts come from.", { required: true })
  sources: Source[];
}
