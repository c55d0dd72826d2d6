import { kinds, parseRecordId, regionOf } from "@guildhall/schema";
import { addComputed, computed, object, value } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { CommonsContext } from "../registry/context.ts";
import { DirectoryRegion } from "./region.ts";
import { stub } from "../registry/stubs.ts";

/** A link of one registry to a record of another, which commons lets a query follow. */
@object("A record of another registry, as this one refers to it.", { name: "RecordLink" })
export class FollowedLink {
  @value(() => ID, "The record's id.", { required: true })
  id: string;

  @computed(
    () => DirectoryRegion,
    "The region that owns it; null for one that is not in the graph.",
    ({ id }: FollowedLink, _args, { directory }: CommonsContext) =>
      directory.region(regionOf(id) ?? "") ?? null,
  )
  region?: DirectoryRegion;
}

// The one field that the id's kind calls for; all others are null.
for (const { kind, singular } of kinds())
  addComputed(FollowedLink, {
    name: singular,
    type: () => stub(kind),
    description: `The record itself, live from its registry, where it is one of the \`${kind}\`; else null.`,
    compute: ({ id }: FollowedLink) => (parseRecordId(id)?.kind === kind ? { id } : null),
  });
