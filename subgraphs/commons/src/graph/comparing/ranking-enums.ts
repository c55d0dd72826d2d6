import { defineEnum } from "@guildhall/schema/define";

export const Normalisation = defineEnum(
  "Normalisation",
  "How an indicator's figures are brought to a scale that others share.",
  {
    MIN_MAX: "From 0 for the worst to 100 for the best; from 1 for geometric and harmonic means.",
    Z_SCORE: "Standard deviations from the mean.",
    RANK: "1 for the worst, and so on; those that are the same share the lower rank.",
    PERCENTILE_RANK: "The share of the other regions that are worse.",
    BORDA: "How many of the other regions are worse.",
    DISTANCE_TO_BEST: "1 for the best, less by the distance to it, 0 for the worst.",
  },
);

export const Aggregation = defineEnum(
  "Aggregation",
  "How one score is made of several indicators.",
  {
    ARITHMETIC_MEAN: "The mean by weights: what one indicator lacks another makes up for.",
    GEOMETRIC_MEAN: "The geometric mean by weights: what is low is made up for in part.",
    HARMONIC_MEAN: "The harmonic mean by weights: what is low is made up for least.",
    COPELAND:
      "How many regions it outranks, by more than half of the weight, less those that outrank it; no scale is needed.",
  },
);

export const MissingCells = defineEnum(
  "MissingCells",
  "What is left out where a cell has no comparable figure: none is ever put in its place.",
  {
    LEAVE_OUT_REGIONS: "The regions that lack one.",
    LEAVE_OUT_INDICATORS: "The indicators that a region lacks.",
  },
);

export const WeightVariation = defineEnum(
  "WeightVariation",
  "Which weights are tried for the interval of ranks.",
  {
    ANY: "All that there could be, each set as probable as any other.",
    AROUND_GIVEN: "Those around the weights given.",
  },
);

export const RankingRefusalCode = defineEnum("RankingRefusalCode", "Why there is no ranking.", {
  TOO_FEW_REGIONS: "Too few regions have a comparable figure in every indicator.",
  TOO_MANY_REGIONS: "More regions were asked about than are ranked at once.",
  TOO_FEW_COMPARABLE: "Too few of the cells compare.",
  DIRECTION_MISSING: "Of an indicator neither more nor less is better, and no direction was given.",
  NO_WEIGHT_LEFT: "No indicator that is left has a weight.",
  METHODS_DO_NOT_FIT: "The normalisation and the aggregation do not go together.",
  TOO_MANY_WEIGHTINGS: "So many weightings of so many regions are more work than is done.",
});
