import { Query, Resolver } from "type-graphql";
import { ComparisonReason, publishedReasons } from "./reason.ts";

@Resolver()
export class ReasonQueries {
  @Query(() => [ComparisonReason], {
    description:
      "Everything that may stand between two figures, so that they do not compare or only with caution, in the order in which reasons are told.",
  })
  comparisonReasons(): ComparisonReason[] {
    return [...publishedReasons()];
  }
}
