import { Int } from "type-graphql";
import { reference, references, term, text, value, values } from "../define/field.ts";
import { formerly } from "../define/formerly.ts";
import { anyOf, present, range, recordKind, search } from "../define/kind.ts";
import { object } from "../define/object.ts";
import { PublicationStatus } from "../values/enums.ts";
import { Figure, Party } from "./party.ts";
import { PartialDate } from "../define/scalars.ts";
import { Term } from "../values/term.ts";
import { Period } from "../values/time.ts";
import { MakerSpace } from "./maker-space.ts";
import { Measurement } from "./measurement.ts";
import { Organisation } from "./organisation.ts";
import { Partnership } from "./partnership.ts";
import { RecordBase } from "./record.ts";
import { SupportProgramme } from "./support-programme.ts";

@object("Something that a place needs for a practice to work there.")
export class Condition {
  @term("condition", () => Term, "What sort of condition it is.")
  criterion?: string;

  @text("The condition.", { required: true })
  text: string;
}

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
      search,
    },
    orders: { YEAR: { key: "year", description: "By year, oldest first." } },
  },
)
export class GoodPractice extends RecordBase {
  @text("The problem it answers.")
  problem?: string;

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

  @value(() => Int, "The year it was told of or published.")
  year?: number;

  @value(() => Period, "When it ran.")
  period?: Period;

  @text("The money, people and things it needs.")
  resources?: string;

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

  @formerly("address")
  @text("Where it stands there.", { format: "url" })
  website?: string;

  @value(() => PartialDate, "When it was published.", { format: "partial-date" })
  publishedOn?: string;

  @text("The project that published it, in the collection's words.")
  publishedBy?: string;

  @reference(() => Partnership, "The partnership that published it.")
  partnership?: string;

  @text("Level of government: `local`, `regional`, `national`.")
  level?: string;

  @formerly("scope")
  @text("The area it covers.")
  area?: string;
}
