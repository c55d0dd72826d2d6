import { Territory } from "@guildhall/schema";
import { object, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";

@object("A public statistic that stands for a region when regions are held against each other.")
export class SimilarityFigure {
  @value(() => Number, "The figure.", { required: true })
  value: number;

  @text("Its unit, in the data set's own words.", { required: true })
  unit: string;

  @value(() => Int, "The year it is for.", { required: true })
  year: number;

  @value(
    () => Number,
    "How many standard deviations (n − 1) it lies above the mean of the regions held against each other.",
    { required: true },
  )
  z: number;

  @value(
    () => Territory,
    "The area it is of: of NUTS level 2 where there is one, mostly wider than the region itself.",
    { required: true },
  )
  territory: Territory;

  @values(() => ID, "Lines of the public statistics that it was read from or worked out of.", {
    required: true,
  })
  lines: string[];

  @text("How it was worked out; null for one that was read.")
  formula?: string;
}

@object("One statistic of two regions, as it went into their distance.")
export class SimilarityInput {
  @value(() => ID, "Code of the statistic.", { required: true })
  indicator: string;

  @value(() => Int, "The year that most regions have a figure for; null where none has any.")
  year?: number;

  @value(() => SimilarityFigure, "Of the region that was asked about; null where it has none.")
  own?: SimilarityFigure;

  @value(() => SimilarityFigure, "Of the other one; null where it has none.")
  other?: SimilarityFigure;

  @value(
    () => Number,
    "How much of the squared distance comes from it, 0 to 1; null where one has none.",
  )
  share?: number;
}

@object("A region that is like another by public statistics, with all that this rests on.", {
  name: "SimilarRegion",
})
export class SimilarRegionAnswer {
  @value(() => ID, "The region's id.", { required: true })
  region: string;

  @text("Its name.")
  regionName?: string;

  @text("Its country (ISO 3166-1 alpha-2).")
  country?: string;

  @value(() => Int, "1 is the most similar; regions equally far away share a rank.", {
    required: true,
  })
  rank: number;

  @value(
    () => Number,
    "Euclidean distance over the z-scores. It has no unit, and only distances over the same statistics and regions can be held against each other.",
    { required: true },
  )
  distance: number;

  @value(() => Int, "How many of the statistics both have.", { required: true })
  compared: number;

  @value(() => Int, "Of how many.", { required: true })
  of: number;

  @text("How the distance was worked out.", { required: true })
  formula: string;

  @values(() => SimilarityInput, "The statistics that went in, in the order asked for.", {
    required: true,
  })
  inputs: SimilarityInput[];

  @text("What should be known before the two are taken for alike.", { list: true, required: true })
  cautions: string[];
}
