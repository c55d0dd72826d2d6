import { object, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import { Aggregation, Normalisation } from "./ranking-enums.ts";

@object(
  "A region's place among the others, as an interval: 1 is best, those that are the same share the better rank.",
)
export class RankInterval {
  @value(() => Int, "By the weights given; alone it says nothing of how sure it is.", {
    required: true,
  })
  nominal: number;

  @value(() => Number, "The mean over all weightings.", { required: true })
  mean: number;

  @value(() => Number, "The median over them.", { required: true })
  median: number;

  @value(() => Number, "Nine of ten weightings give a rank from here …", { required: true })
  low: number;

  @value(() => Number, "… to here: the quantiles of 5 % and 95 % (type 7).", { required: true })
  high: number;

  @value(() => Int, "The best rank that any weighting gives.", { required: true })
  best: number;

  @value(() => Int, "The worst.", { required: true })
  worst: number;
}

@object("A region's rank by one method, with the weights given.")
export class RankByMethod {
  @value(() => Normalisation, "How figures were brought to one scale; null where none is needed.")
  normalisation?: keyof typeof Normalisation | null;

  @value(() => Aggregation, "How scores were made of them.", { required: true })
  aggregation: keyof typeof Aggregation;

  @value(() => Int, "The rank.", { required: true })
  rank: number;
}

@object("A region's rank when one indicator is left out.")
export class RankWithout {
  @text("The column that was left out.", { required: true })
  indicator: string;

  @value(() => Int, "The rank by the others.", { required: true })
  rank: number;
}

@object("A region in a ranking.")
export class RankedRegion {
  @value(() => ID, "The region's id.", { required: true })
  region: string;

  @text("Its name.", { required: true })
  regionName: string;

  @value(() => Number, "Its score by the weights and the method given; it has no unit.", {
    required: true,
  })
  score: number;

  @value(() => RankInterval, "Its place among the others.", { required: true })
  ranks: RankInterval;

  @values(() => Number, "The share of weightings in which it has rank 1, 2, and so on.", {
    required: true,
  })
  probability: number[];

  @values(() => RankByMethod, "Its rank by every method there is.", { required: true })
  byMethod: RankByMethod[];

  @values(() => RankWithout, "Its rank when each indicator is left out.", { required: true })
  without: RankWithout[];

  @values(
    () => Number,
    "The share of weightings in which its score is above that of each region, in the order of the ranking's regions; 0 for itself.",
    { required: true },
  )
  ahead: number[];

  @values(
    () => Number,
    "The share of the weight of those indicators in which it is better than each region, ties counting half, in the same order; 0 for itself.",
    { required: true },
  )
  outranks: number[];

  @text("Its ranks in a sentence.", { required: true })
  says: string;
}
