import { Confidence, Indicator, Territory } from "@guildhall/schema";
import { computed, object, term, text, value } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import { DataSet, StatisticSource } from "./data-set.ts";

@object("One figure of public statistics, with what is needed to judge and to cite it.")
export class Observation {
  @value(() => DataSet, "The data set it belongs to.", { required: true })
  dataSet: DataSet;

  @term("indicator", () => Indicator, "What is counted.", { required: true })
  indicator: string;

  @value(() => Territory, "The area it is of; null for a currency or a country.")
  territory?: Territory;

  /** The region of the graph that the area stands for. */
  regionId?: string;

  @text("The currency it is of (ISO 4217); null for an area or a country.")
  currency?: string;

  @text("The country it is of (ISO 3166-1 alpha-2); null for an area or a currency.")
  country?: string;

  @value(() => Int, "The year it is for; of a mean over several the last.", { required: true })
  year: number;

  @text("The time it is for, as the source has it: `2019`, `2017/2018`.", { required: true })
  period: string;

  @value(() => Number, "The figure; null where it is a word.")
  value?: number;

  @text("The word, where the indicator has words: `leader`.")
  word?: string;

  @text("The unit, in the data set's own words.", { required: true })
  unit: string;

  @text("The publisher's marks, one letter each: `b`, `bd`.")
  flag?: string;

  @text("What the marks mean.")
  flagMeaning?: string;

  @value(() => Number, "How far the true value may lie to either side.", { min: 0 })
  marginOfError?: number;

  @value(() => Int, "Of a mean of daily rates: how many days it is the mean of.", { min: 1 })
  days?: number;

  @text("How it was worked out from figures that were read; null for one that was read itself.")
  derived?: string;

  @text("The edition that it stands in, where a publisher has several.")
  edition?: string;

  @text("What should be known about its year.")
  yearNote?: string;

  @text("What else should be known about it.")
  note?: string;

  @value(() => StatisticSource, "Where it was read.", { required: true })
  source: StatisticSource;

  @computed(
    () => Confidence,
    "How far it can be trusted: as far as its source.",
    ({ source }: Observation) => source.confidence,
    { required: true },
  )
  confidence?: keyof typeof Confidence;

  @value(
    () => ID,
    "Figures with the same line may be drawn as one: of one indicator, data set and vintage, of an area that stayed the same, with no break between them.",
    { required: true },
  )
  line: string;
}
