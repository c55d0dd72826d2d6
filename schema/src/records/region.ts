import { ID } from "type-graphql";
import { reference, references, text, value, values } from "../define/field.ts";
import { kindNamed } from "../define/kind.ts";
import { Territory, Location, Population } from "../values/place.ts";
import { Source } from "../values/source.ts";
import { object } from "../define/object.ts";
import { Partnership } from "./partnership.ts";

/**
 * What a region tells of itself (`region.json`). The region serves it, and commons' directory holds
 * a copy, so that a region stays in the graph while its own server is down.
 */
export abstract class RegionProfile {
  @value(() => ID, "The region's id: the first segment of all its records' ids.", {
    required: true,
    format: "region-id",
  })
  id: string;

  @text("The name in English.")
  name?: string;

  @text("The name in the region's own language.")
  localName?: string;

  @text("The name of the authority.")
  officialName?: string;

  @text("What it is: `city`, `region`, or `shared` for the partnerships' own registry.")
  kind?: string;

  @text("Country (ISO 3166-1 alpha-2).", { format: "country" })
  country?: string;

  @text("The country's name in English.")
  countryName?: string;

  @text("What the region is, in a sentence or two.")
  description?: string;

  @values(
    () => Territory,
    "Statistical areas it lies in, widest first, each with scheme and version.",
  )
  territories?: Territory[];

  @values(() => Population, "How many people live there, newest first; sources may disagree.")
  population?: Population[];

  @value(() => Number, "Area in square kilometres.", { min: 0 })
  areaKm2?: number;

  @value(() => Location, "Its centre, or the centre of its seat.")
  centroid?: Location;

  @text("The town that its authority sits in, where the region is not itself a town.")
  seat?: string;

  @text("Currency (ISO 4217).", { format: "currency" })
  currency?: string;

  @text("Languages, most used first (BCP 47).", { list: true, format: "language" })
  languages?: string[];

  @text("Time zone (IANA).")
  timeZone?: string;

  @text("The wider area that some of its programmes and councils work in.")
  widerArea?: string;

  @text("What else should be known.", { list: true })
  notes?: string[];

  @reference(() => Partnership, "The partnerships it takes part in.", { list: true })
  partnerships?: string[];

  // By its name: importing the class would close a circle before its base class is there.
  @references(
    () => kindNamed("organisations")?.type,
    "Organisations of the region that take part in those partnerships for it.",
  )
  partnerInstitutions?: string[];

  @value(
    () => Boolean,
    "Whether others may answer from a copy of its registry when its server does not. Null is yes.",
  )
  replicas?: boolean;

  @values(() => Source, "Where these facts come from.")
  sources?: Source[];
}

@object("How a region's registry stands: what was written last, and by which contract.")
export class Registry {
  @value(
    () => Number,
    "Number of the last entry of its log; a later one means that something changed.",
    {
      required: true,
    },
  )
  position: number;

  @text("When that entry was written (ISO 8601); null for an empty registry.")
  updatedAt?: string;

  @text("Version of the contract that the region serves.", { required: true })
  contractVersion: string;
}

/** A region as its own server answers it: the profile and, by `graph/`, a list of each kind. */
@object("A partner region and what its registry holds.", {
  find: (id: string, { profiles }: { profiles: (region: string) => RegionProfile | undefined }) =>
    profiles(id) ?? { id },
})
export class Region extends RegionProfile {}
