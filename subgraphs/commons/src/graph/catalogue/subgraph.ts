import { contractRoots, kinds, typeName } from "@guildhall/schema";
import { buildSubgraph, type Subgraph } from "@guildhall/schema/federation";
import { PracticeComparison } from "../comparing/practice-comparison.ts";
import { PracticePairs } from "../comparing/practice-figure.ts";
import { PracticeComparisonQueries } from "../comparing/practice.queries.ts";
import { carriers, withComputed } from "../computed/carriers.ts";
import { computedResolvers } from "../computed/resolvers.ts";
import { CompareQueries } from "../comparing/compare.queries.ts";
import { ComparisonRanking } from "../comparing/comparison-ranking.ts";
import { Comparison } from "../comparing/comparison.ts";
import { Ranking } from "../comparing/ranking.ts";
import { SearchConnection, SearchSuggestion } from "../search/hit.ts";
import { SearchQueries } from "../search/search.queries.ts";
import type { CatalogueContext } from "./context.ts";
import { asCatalogued } from "./contract.ts";
import { catalogueConnections, CatalogueLists } from "./lists.queries.ts";
import { CataloguedRecordsQuery } from "./records.query.ts";
import {
  FoundConsultancy,
  FoundFacilities,
  FoundLearning,
  FoundSupport,
} from "./signposting/found.ts";
import { SignpostingQueries } from "./signposting.queries.ts";

/**
 * The catalogue as a subgraph of its own: the contract's records, found and linked in the harvested
 * copy. No plan comes here from elsewhere, so that what begins live, in commons or in a region,
 * never ends in a copy unasked; from here every other subgraph can be reached by id.
 */
export function catalogueSubgraph(): Promise<Subgraph> {
  return buildSubgraph<CatalogueContext>({
    resolvers: [
      CatalogueLists,
      CataloguedRecordsQuery,
      SearchQueries,
      SignpostingQueries,
      PracticeComparisonQueries,
      CompareQueries,
      ComparisonRanking,
      ...computedResolvers,
    ],
    roots: [
      ...contractRoots(),
      ...catalogueConnections,
      SearchConnection,
      SearchSuggestion,
      FoundSupport,
      FoundConsultancy,
      FoundLearning,
      FoundFacilities,
      PracticeComparison,
      PracticePairs,
      Comparison,
      Ranking,
      ...carriers,
    ],
    entities: Object.fromEntries(
      [
        "Region",
        "Partnership",
        "RecordLink",
        "RegionLink",
        ...kinds().map(({ type }) => typeName(type)),
      ].map((name) => [name, null]),
    ),
    amend: (schema) => withComputed(schema, asCatalogued),
  });
}
