import { Direction } from "@guildhall/schema";
import { computed, object, text, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { RankingResult as Result } from "../../scoring/ranking-result.ts";
import { RankedRegion } from "./ranking-region.ts";

@object("An indicator in a ranking.")
export class RankedIndicator {
  @text("The column: the indicator's code, with its part where it is of one.", { required: true })
  indicator: string;

  @value(() => Direction, "Which way it is taken to be better.", { required: true })
  direction: keyof typeof Direction;

  @value(() => Number, "Its share of all weight.", { required: true })
  weight: number;

  @value(() => Boolean, "Whether all regions have the same, so that it tells none from another.", {
    required: true,
  })
  isConstant: boolean;
}

@object(
  "Regions that follow each other by their nominal ranks and of which no two can be told apart; a region may stand in several groups.",
)
export class RankGroup {
  @values(() => ID, "The regions' ids.", { required: true })
  regions: string[];

  @text("The same in a sentence.", { required: true })
  says: string;
}

@object("Two regions of a ranking.")
export class RankedPair {
  @value(() => ID, "The id of the one.", { required: true })
  a: string;

  @value(() => ID, "The id of the other.", { required: true })
  b: string;

  @value(() => Number, "The share of weightings in which `a` is ahead.", { required: true })
  aAhead: number;

  @value(() => Number, "The share in which `b` is; what is lacking to 1 are ties.", {
    required: true,
  })
  bAhead: number;

  @value(
    () => Boolean,
    "Whether one is ahead in as many weightings as it takes to tell two apart. It is told of weights only: whether the figures themselves differ is told by the comparison.",
    { required: true },
  )
  toldApart: boolean;

  @text("The same in a sentence.", { required: true })
  says: string;
}

@object("How regions come out: never one list of ranks, but how far each may lie.")
export class RankingResult {
  @values(() => RankedRegion, "The regions, in the order of the comparison.", { required: true })
  regions: RankedRegion[];

  @values(() => RankedIndicator, "The indicators that went in.", { required: true })
  indicators: RankedIndicator[];

  @values(() => RankGroup, "Regions that cannot be told apart.", { required: true })
  groups: RankGroup[];

  @computed(
    () => RankedPair,
    "How two regions stand to each other; null where either is not in the ranking.",
    ({ pair }: Pick<Result, "pair">, { a, b }: { a: string; b: string }) => {
      const found = pair(a, b);
      return found && { ...found, a, b };
    },
    {
      args: [
        { name: "a", type: () => ID, description: "The id of the one.", required: true },
        { name: "b", type: () => ID, description: "The id of the other.", required: true },
      ],
    },
  )
  pair?: RankedPair;
}
