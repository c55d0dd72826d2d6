import { Indicator } from "@guildhall/schema";
import { buildSubgraph, type Subgraph } from "@guildhall/schema/federation";
import { findIn } from "../registry/find.ts";
import type { CommonsContext } from "../registry/context.ts";
import { ReasonQueries } from "./comparing/reason.queries.ts";
import { carriers, withComputed } from "./computed/carriers.ts";
import { computedResolvers } from "./computed/resolvers.ts";
import { DataSetQueries } from "./data-set.queries.ts";
import { DirectoryQueries } from "./directory.queries.ts";
import { HarvestResolver } from "./harvest.resolver.ts";
import { ComparedCouncils } from "./learning/councils.ts";
import { PartnershipLearningResolver } from "./learning.resolver.ts";
import { MoneyQueries } from "./money.queries.ts";
import { PartnerOrganisationResolver, PartnershipResolver } from "./partnership.resolver.ts";
import { FollowedLink } from "./record-link.ts";
import { FollowedRegionLink } from "./region-link.ts";
import { RecordQuery } from "./record.query.ts";
import { DirectoryRegion } from "./region.ts";
import { RegionResolver } from "./region.resolver.ts";
import { RegistryQueries } from "./registry.queries.ts";
import { namedOnly } from "../registry/stubs.ts";
import { DataSet } from "../statistics/data-set.ts";
import { Observation } from "../statistics/observation.ts";
import { TerritoryChange } from "../statistics/territory-change.ts";
import { Snapshot } from "./snapshot.ts";
import { SnapshotQueries } from "./snapshot.queries.ts";
import { ObservationResolver, RegionStatisticsResolver } from "./statistics.resolver.ts";
import { VocabularyQueries } from "./vocabulary.queries.ts";

/** Commons as a subgraph: what the partnerships share, public statistics, and the way into every region. */
export function commonsSubgraph(): Promise<Subgraph> {
  return buildSubgraph<CommonsContext>({
    resolvers: [
      DirectoryQueries,
      RegistryQueries,
      RecordQuery,
      VocabularyQueries,
      ReasonQueries,
      DataSetQueries,
      MoneyQueries,
      SnapshotQueries,
      RegionResolver,
      HarvestResolver,
      RegionStatisticsResolver,
      ObservationResolver,
      PartnershipResolver,
      PartnershipLearningResolver,
      PartnerOrganisationResolver,
      ...computedResolvers,
    ],
    roots: [
      FollowedLink,
      FollowedRegionLink,
      DirectoryRegion,
      DataSet,
      Observation,
      TerritoryChange,
      Indicator,
      Snapshot,
      ComparedCouncils,
      ...carriers,
    ],
    entities: {
      ...namedOnly(),
      GoodPractice: (id) => ({ id }),
      Region: (id, { directory }) => directory.region(id) ?? null,
      Partnership: findIn("partnerships"),
      RecordLink: (id) => ({ id }),
      RegionLink: (id) => ({ id }),
    },
    amend: withComputed,
  });
}
