import { computed, object, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import type { Refusal } from "../../scoring/ranking-refusal.ts";
import {
  Aggregation,
  MissingCells,
  Normalisation,
  RankingRefusalCode,
  WeightVariation,
} from "./ranking-enums.ts";
import { RankingResult } from "./ranking-result.ts";

@object("How a ranking was made: all that is needed to make it again.")
export class RankingMethod {
  @value(() => Normalisation, "How figures were brought to one scale.", { required: true })
  normalisation: keyof typeof Normalisation;

  @value(() => Aggregation, "How scores were made of them.", { required: true })
  aggregation: keyof typeof Aggregation;

  @value(() => MissingCells, "What was left out where a cell has no comparable figure.", {
    required: true,
  })
  missing: keyof typeof MissingCells;

  @value(() => WeightVariation, "Which weights were tried.", { required: true })
  variation: keyof typeof WeightVariation;

  @value(() => Int, "How many sets of them.", { required: true })
  weightings: number;

  @value(() => Int, "What they were drawn by.", { required: true })
  seed: number;

  @value(() => Int, "Fewer regions than this are not ranked.", { required: true })
  minimumRegions: number;

  @value(() => Number, "Nothing is ranked of which a smaller share of the cells compares.", {
    required: true,
  })
  minimumComparable: number;

  @value(() => Number, "Two are told apart from this share of weightings on.", { required: true })
  toldApartFrom: number;
}

@object("Why there is no ranking, and what there would have to be.")
export class RankingRefusal {
  @value(() => RankingRefusalCode, "The reason.", { required: true })
  code: keyof typeof RankingRefusalCode;

  @text("What there is.", { required: true })
  got: string;

  @text("What there would have to be.", { required: true })
  wanted: string;

  @text("What can be done.", { required: true })
  toDo: string;

  @computed(
    () => String,
    "All of it in words.",
    ({ got, wanted, toDo }: Refusal) => `Got ${got}, wanted ${wanted}. ${toDo}`,
    { required: true },
  )
  says?: string;
}

@object("A region that is not ranked.")
export class RegionLeftOut {
  @value(() => ID, "The region's id.", { required: true })
  region: string;

  @text("Its name.", { required: true })
  regionName: string;

  @values(() => String, "The columns in which it has no comparable figure.", { required: true })
  lacks: string[];
}

@object("An indicator that did not go into a ranking.")
export class IndicatorLeftOut {
  @text("The column: the indicator's code, with its part where it is of one.", { required: true })
  indicator: string;

  @values(() => ID, "Ids of the regions that have no comparable figure in it.", { required: true })
  lacks: string[];
}

@object(
  "Regions ranked over several indicators, as intervals under varied weights, or refused with what would be needed.",
)
export class Ranking {
  @value(() => RankingMethod, "How it was made, and when it is refused.", { required: true })
  method: RankingMethod;

  @value(() => Number, "The share of the comparison's cells that compare.", { required: true })
  comparableShare: number;

  @values(() => RegionLeftOut, "Regions that are not ranked, as they lack a figure.", {
    required: true,
  })
  regionsLeftOut: RegionLeftOut[];

  @values(() => IndicatorLeftOut, "Indicators that did not go in, as regions lack a figure.", {
    required: true,
  })
  indicatorsLeftOut: IndicatorLeftOut[];

  @values(() => RankingRefusal, "All that stands against a ranking; `[]` where there is one.", {
    required: true,
  })
  refused: RankingRefusal[];

  @value(() => RankingResult, "How the regions come out; null where it is refused.")
  result?: RankingResult | null;
}
