import { Args, FieldResolver, Resolver, Root } from "type-graphql";
import { tableOf } from "../../comparison/table.ts";
import { Comparison, type ComparisonRoot } from "./comparison.ts";
import { RankingArgs } from "./ranking-args.ts";
import { rankingOf } from "./ranking-of.ts";
import { Ranking } from "./ranking.ts";

@Resolver(() => Comparison)
export class ComparisonRanking {
  @FieldResolver(() => Ranking, {
    description:
      "The regions ranked over the columns, as an interval under varied weights and methods: never a bare league table. Refused with what would be needed where too little compares. A range enters no ranking.",
  })
  ranking(@Root() comparison: ComparisonRoot, @Args(() => RankingArgs) args: RankingArgs): object {
    return rankingOf(tableOf(comparison), args);
  }
}
