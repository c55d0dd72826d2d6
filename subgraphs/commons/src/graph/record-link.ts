import { kindNamed, kinds, parseRecordId, regionOf } from "@guildhall/schema";
import { ID } from "type-graphql";
import { expose, object } from "../define/fact.ts";
import type { CommonsContext } from "./context.ts";
import { DirectoryRegion } from "./region.ts";
import { stub } from "./stubs.ts";

/** A link of one registry to a record of another, which commons lets a query follow. */
@object("A record of another registry, as this one refers to it.", "RecordLink")
export class FollowedLink {
  id: string;
}

const { prototype } = FollowedLink;
expose(prototype, "id", () => ID, "The record's id.", { required: true });
expose(
  prototype,
  "region",
  () => DirectoryRegion,
  "The region that owns it; null for one that is not in the graph.",
);
for (const { kind, singular } of kinds())
  expose(
    prototype,
    singular,
    () => stub(kind),
    `The record itself, live from its registry, where it is one of the \`${kind}\`; else null.`,
  );

/** The one field that the id's kind calls for; all others are null. */
export function followLink(id: string, { directory }: CommonsContext): Record<string, unknown> {
  const kind = kindNamed(parseRecordId(id)?.kind ?? "");
  const region = directory.region(regionOf(id) ?? "");
  return { id, ...(kind && { [kind.singular]: { id } }), ...(region && { region }) };
}
