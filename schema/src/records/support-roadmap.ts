import { references, term, text, values } from "../define/field.ts";
import { anyOf, recordKind } from "../define/kind.ts";
import { object } from "../define/object.ts";
import { Term } from "../values/term.ts";
import { everyRecord, RecordBase } from "./record.ts";
import { SupportProgramme } from "./support-programme.ts";

@object("A stage of a road map.")
export class RoadmapStage {
  @text("Its name.", { required: true })
  name: string;

  @text("What a firm does in it.")
  description?: string;

  @term("firmStage", () => Term, "The stage of a firm it is for.")
  stage?: string;

  @references(() => SupportProgramme, "Programmes that help in it.")
  programmes?: string[];
}

@recordKind(
  "Support for a firm from end to end: ordered stages, each with the programmes that help in it.",
  {
    kind: "support-roadmaps",
    plural: "supportRoadmaps",
    singular: "supportRoadmap",
    implements: RecordBase,
    gather: { programmes: ["stages.programmes"] },
    filters: {
      sector: anyOf("sectors", "For one of these sectors (vocabulary `sector`)."),
      programme: anyOf("programmes", "Leading through one of these programmes (ids)."),
      ...everyRecord,
    },
  },
)
export class SupportRoadmap extends RecordBase {
  @text("The firms it is for.")
  audience?: string;

  @term("sector", () => Term, "The sectors it is for.", { list: true })
  sectors?: string[];

  @values(() => RoadmapStage, "Its stages, in order.")
  stages?: RoadmapStage[];
}
