import { defineEnum, object, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import type { Facet } from "../../transfer/similar-terms.ts";

export const PracticeFacet = defineEnum(
  "PracticeFacet",
  "A respect in which practices are held against each other.",
  {
    THEME: "What they are about (vocabulary `theme`).",
    SUPPORT_KIND: "The kinds of support they give (vocabulary `supportKind`).",
    STAGE: "The stages of a firm they are for (vocabulary `firmStage`).",
    SECTOR: "The sectors they are for (vocabulary `sector`).",
    CONDITION: "What a place needs for them to work (vocabulary `condition`).",
  } satisfies Record<Facet, string>,
);

@object("A word of a vocabulary that two practices share.")
export class SharedTerm {
  @value(() => PracticeFacet, "The respect.", { required: true })
  facet: Facet;

  @text("The word's code.", { required: true })
  code: string;

  @text("The word.", { required: true })
  label: string;

  @value(() => Number, "What it counts: ln(1 + practices / practices that have it).", {
    required: true,
  })
  weight: number;

  @value(() => Int, "How many practices of the graph have it.", { required: true })
  heldBy: number;

  @value(() => Int, "Of how many.", { required: true })
  of: number;
}

@object("A practice that is like another, with the words they share.", { name: "SimilarPractice" })
export class SimilarPracticeAnswer {
  @value(() => ID, "The practice's id.", { required: true })
  id: string;

  @text("Its name.", { required: true })
  name: string;

  @value(() => ID, "The region it is of.", { required: true })
  region: string;

  @text("That region's name.")
  regionName?: string;

  @value(() => Boolean, "Whether both are of one region.", { required: true })
  sameRegion: boolean;

  @value(
    () => Number,
    "Share of their words, each by its weight, that both have, 0 to 1; what only one of them records is taken for different.",
    { required: true },
  )
  low: number;

  @value(() => Number, "The same; what only one of them records is taken for shared.", {
    required: true,
  })
  high: number;

  @values(() => SharedTerm, "The words that both have, the rarest first.", { required: true })
  shared: SharedTerm[];

  @values(() => PracticeFacet, "Respects that only one of them records.", { required: true })
  unknown: Facet[];

  @text("How the two ends were worked out.", { required: true })
  formula: string;
}
