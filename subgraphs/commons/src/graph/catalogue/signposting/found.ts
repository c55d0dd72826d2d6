import {
  type ClassType,
  ConsultancyOffer,
  LearningResource,
  MakerSpace,
  SupportProgramme,
  SupportRoadmap,
  Term,
} from "@guildhall/schema";
import { addComputed, computed, object, term, text, value, values } from "@guildhall/schema/define";
import { Int } from "type-graphql";
import type { Route } from "../../../signposting/roadmaps.ts";
import { Coverage } from "../coverage.ts";
import type { Distance } from "../distance.ts";
import { fitType, MissingKnowledge } from "./fit.ts";

const SupportFit = fitType("SupportFit", "programme", SupportProgramme);
const FacilityFit = fitType("FacilityFit", "makerSpace", MakerSpace);
addDistance(
  "distanceKm",
  "Kilometres from the place asked about to the record's point on the map, and never less than that point may be off; null where no place was given.",
);
addDistance(
  "withinKm",
  "So many kilometres around its point on the map the space itself lies, by the precision of its location; null where nobody says how precise it is.",
);

function addDistance(name: keyof Distance, description: string): void {
  addComputed(FacilityFit, {
    name,
    type: () => Number,
    description,
    compute: ({ distance }: { distance?: Distance | null }) => distance?.[name] ?? null,
  });
}

@object("A stage of a road map, with those of its programmes that were weighed.")
export class RoadmapStretch {
  @text("The stage's name.", { required: true })
  name: string;

  @term("firmStage", () => Term, "The stage of a firm it is for.")
  stage?: string;

  @value(() => Boolean, "Whether the firm is at this stage; null where either names none.")
  isFirms?: boolean;

  @values(() => SupportFit, "Its programmes, in the road map's order.", { required: true })
  programmes: object[];
}

@object("A road map that leads through programmes that were weighed.")
export class RoadmapFit {
  @computed(() => SupportRoadmap, "The road map.", ({ record }: Route) => record, {
    required: true,
  })
  roadmap?: SupportRoadmap;

  @values(() => RoadmapStretch, "Its stages, in order.", { required: true })
  stretches: RoadmapStretch[];
}

/** What every answer to a question has beside what was found. */
abstract class Found {
  @value(() => Int, "How many records were weighed, also of those beyond `first`.", {
    required: true,
  })
  weighed: number;

  @values(() => MissingKnowledge, "What the registries do not say, with counts.", {
    required: true,
  })
  missing: MissingKnowledge[];

  @value(() => Coverage, "Which regions' records these are, and from when.", { required: true })
  coverage: Coverage;
}

@object("Programmes for a firm, and the road maps that join them.")
export class FoundSupport extends Found {
  @value(
    () => Int,
    "How many there are for the area: more than `weighed` where they were too many.",
    {
      required: true,
    },
  )
  total: number;

  @values(() => SupportFit, "Programmes, public and private alike, the best fit first.", {
    required: true,
  })
  programmes: object[];

  @values(() => RoadmapFit, "Road maps through any of the programmes that were weighed.", {
    required: true,
  })
  roadmaps: RoadmapFit[];
}

@object("Spaces that have, or may have, what is wanted.")
export class FoundFacilities extends Found {
  @values(() => FacilityFit, "Spaces, the best fit first, among equals the nearest.", {
    required: true,
  })
  makerSpaces: object[];
}

/** The type of an answer that holds nothing but one list. */
function foundType(name: string, list: string, fit: ClassType, description: string): ClassType {
  @object(description, { name })
  class FoundList extends Found {
    @value(
      () => Int,
      "How many there are for the area: more than `weighed` where they were too many.",
      {
        required: true,
      },
    )
    total: number;
  }
  addComputed(FoundList, {
    name: list,
    type: () => fit,
    description: "The best fit first.",
    list: true,
    required: true,
    compute: ({ best }: { best: readonly object[] }) => best,
  });
  return FoundList;
}

export const FoundConsultancy = foundType(
  "FoundConsultancy",
  "offers",
  fitType("ConsultancyFit", "offer", ConsultancyOffer),
  "Consultancy offers for a firm.",
);
export const FoundLearning = foundType(
  "FoundLearning",
  "resources",
  fitType("LearningFit", "resource", LearningResource),
  "What there is to learn from for a firm.",
);
