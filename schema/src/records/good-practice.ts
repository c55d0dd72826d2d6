import { Int } from "type-graphql";
import { reference, references, referrers, term, text, value, values } from "../define/field.ts";
import { formerly } from "../define/formerly.ts";
import { anyOf, present, range, recordKind } from "../define/kind.ts";
import { object } from "../define/object.ts";
import { Basis, GovernmentLevel, PublicationStatus } from "../values/enums.ts";
import { RecordLink } from "../values/link.ts";
import { Money, Quantity } from "../values/quantity.ts";
import { Figure, Party } from "./party.ts";
import { PartialDate } from "../define/scalars.ts";
import { Term } from "../values/term.ts";
import { Period } from "../values/time.ts";
import { Adoption } from "./adoption.ts";
import { MakerSpace } from "./maker-space.ts";
import { Measurement } from "./measurement.ts";
import { Organisation } from "./organisation.ts";
import { Partnership } from "./partnership.ts";
import { everyRecord, RecordBase } from "./record.ts";
import { SupportProgramme } from "./support-programme.ts";

@object("Something that a place needs for a practice to work there.")
export class Condition {
  @term("condition", () => Term, "What sort of condition it is.")
  criterion?: string;

  @text("The condition.", { required: true })
  text: string;

  @value(
    () => Basis,
    "Whether a source states it or it was derived from what the practice rested on.",
  )
  basis?: keyof typeof Basis;
}

@object("What a practice takes, in words and, where a source gives figures, in money and staff.")
export class Resources {
  @text("The money, people and things it takes, in words.")
  description?: string;

  @values(() => Money, "Amounts of money, each with what it is for in its `note`.")
  money?: Money[];

  @values(() => Quantity, "People it takes, by full-time equivalents or by heads as `unit` says.")
  staff?: Quantity[];
}

/** They were words alone, and levels stood in small letters. */
const inWordsAlone = (old: unknown): unknown =>
  typeof old === "string" ? { description: old } : old;
const inCapitals = (old: unknown): unknown => (typeof old === "string" ? old.toUpperCase() : old);

@recordKind(
  "Something done that was proved to work, told so that other regions can judge whether it would work for them.",
  {
    kind: "good-practices",
    plural: "goodPractices",
    singular: "goodPractice",
    implements: RecordBase,
    gather: { organisations: ["owner.organisation", "organisations"] },
    filters: {
      publicationStatus: anyOf(
        "publicationStatus",
        "Of one of these states.",
        () => PublicationStatus,
      ),
      theme: anyOf("themes", "On one of these themes (vocabulary `theme`)."),
      level: anyOf("level", "Of one of these levels of government.", () => GovernmentLevel),
      condition: anyOf(
        "conditions.criterion",
        "With a condition of one of these sorts (vocabulary `condition`).",
      ),
      supportKind: anyOf(
        "supportKinds",
        "Giving one of these kinds of support (vocabulary `supportKind`).",
      ),
      stage: anyOf("stages", "For firms at one of these stages (vocabulary `firmStage`)."),
      sector: anyOf("sectors", "For one of these sectors (vocabulary `sector`)."),
      withEvidence: present(
        "evidence.name",
        "True: only with figures as evidence; false: only without.",
      ),
      makerSpace: anyOf("makerSpaces", "Concerning one of these spaces (ids)."),
      organisation: anyOf(
        "organisations",
        "Owned by or concerning one of these organisations (ids).",
      ),
      partnership: anyOf("partnership", "Published by one of these partnerships (ids)."),
      year: range("year", () => Int, "Of these years."),
      period: range("period.start", () => PartialDate, "Begun within these dates."),
      ...everyRecord,
    },
    orders: { YEAR: { key: "year", description: "By year, oldest first." } },
  },
)
export class GoodPractice extends RecordBase {
  @text("The problem it answers.")
  problem?: string;

  @value(() => Basis, "Whether a source states the problem or it was derived from what was done.")
  problemBasis?: keyof typeof Basis;

  @text("What was done.")
  whatWasDone?: string;

  @value(() => Party, "Who owns the practice; `note` tells where that was inferred.")
  owner?: Party;

  @formerly("spaces")
  @references(() => MakerSpace, "Spaces it concerns.")
  makerSpaces?: string[];

  @references(() => Organisation, "Organisations it concerns.")
  organisations?: string[];

  @references(() => SupportProgramme, "Programmes it concerns.")
  programmes?: string[];

  @term("theme", () => Term, "What it is about; null where not recorded.", { list: true })
  themes?: string[];

  @term("supportKind", () => Term, "The kinds of support it gives; null where not recorded.", {
    list: true,
  })
  supportKinds?: string[];

  @term("firmStage", () => Term, "The stages of a firm it is for; null where not recorded.", {
    list: true,
  })
  stages?: string[];

  @term("sector", () => Term, "The sectors it is for; null where it is not bound to any.", {
    list: true,
  })
  sectors?: string[];

  @value(() => Int, "The year it was told of or published.")
  year?: number;

  @value(() => Period, "When it ran.")
  period?: Period;

  @formerly("resources", inWordsAlone)
  @value(() => Resources, "What it takes.")
  resources?: Resources;

  @values(() => Figure, "Figures that show how it did.")
  evidence?: Figure[];

  @references(() => Measurement, "Measurements that show how it did.")
  measurements?: string[];

  @text("What went wrong, and what was learnt.", { list: true })
  lessons?: string[];

  @values(() => Condition, "What a place needs for it to work there.")
  conditions?: Condition[];

  @text("What others can take over.")
  transferPotential?: string;

  @value(() => PublicationStatus, "Whether it stands in a public collection.")
  publicationStatus?: keyof typeof PublicationStatus;

  @text("The collection it stands in.")
  collection?: string;

  @text("Other collections it stands in.", { list: true })
  otherCollections?: string[];

  @formerly("address")
  @text("Where it stands there.", { format: "url" })
  website?: string;

  @value(() => PartialDate, "When it was published.", { format: "partial-date" })
  publishedOn?: string;

  @text("The project that published it, in the collection's words.")
  publishedBy?: string;

  @reference(() => Partnership, "The partnership that published it.")
  partnership?: string;

  @formerly("level", inCapitals)
  @value(() => GovernmentLevel, "The level of government it is of.")
  level?: keyof typeof GovernmentLevel;

  @formerly("scope")
  @text("The area it covers.")
  area?: string;

  @values(() => RecordLink, "Records of practices that this one takes the place of.")
  replaces?: RecordLink[];

  @referrers(() => Adoption, "practiceHere", "Adoptions of it that its own registry tells of.")
  adoptions?: Adoption[];

  @values(
    () => RecordLink,
    "Adoptions of it that other registries tell of, each to be followed there.",
  )
  adoptedElsewhere?: RecordLink[];
}
