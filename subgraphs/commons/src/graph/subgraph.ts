import { buildSubgraph, type Subgraph } from "@guildhall/schema/federation";
import { findIn } from "../registry/find.ts";
import type { CommonsContext } from "../registry/context.ts";
import { DirectoryQueries } from "./directory.queries.ts";
import { PartnerOrganisationResolver, PartnershipResolver } from "./partnership.resolver.ts";
import { FollowedLink } from "./record-link.ts";
import { FollowedRegionLink } from "./region-link.ts";
import { RecordQuery } from "./record.query.ts";
import { DirectoryRegion } from "./region.ts";
import { RegionResolver } from "./region.resolver.ts";
import { RegistryQueries } from "./registry.queries.ts";
import { namedOnly } from "../registry/stubs.ts";
import { VocabularyQueries } from "./vocabulary.queries.ts";

/** Commons as a subgraph: what the partnerships share, and the way into every region. */
export function commonsSubgraph(): Promise<Subgraph> {
  return buildSubgraph<CommonsContext>({
    resolvers: [
      DirectoryQueries,
      RegistryQueries,
      RecordQuery,
      VocabularyQueries,
      RegionResolver,
      PartnershipResolver,
      PartnerOrganisationResolver,
    ],
    roots: [FollowedLink, FollowedRegionLink, DirectoryRegion],
    entities: {
      ...namedOnly(),
      Region: (id, { directory }) => directory.region(id) ?? null,
      Partnership: findIn("partnerships"),
      RecordLink: (id) => ({ id }),
      RegionLink: (id) => ({ id }),
    },
  });
}
