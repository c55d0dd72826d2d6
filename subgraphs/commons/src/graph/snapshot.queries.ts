import { GuildhallError } from "@guildhall/schema";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { isHash } from "../snapshots/shelf.ts";
import { Snapshot, type SnapshotContext } from "./snapshot.ts";

/** Answers that are kept. */
@Resolver()
export class SnapshotQueries {
  @Query(() => Snapshot, {
    nullable: true,
    description:
      "With `query`: keeps what the catalogue answers to it now, for ever; the same answer again is the same snapshot. With `hash`: one that was kept, null where there is none.",
  })
  async snapshot(
    @Ctx() { pinning }: SnapshotContext,
    @Arg("query", () => String, {
      nullable: true,
      description:
        "A query of the catalogue's lists and nothing else, such as `{ makerSpaces { nodes { name } } }`.",
    })
    query?: string | null,
    @Arg("variables", () => String, {
      nullable: true,
      description: "The query's variables, as JSON.",
    })
    variables?: string | null,
    @Arg("hash", () => ID, { nullable: true, description: "The snapshot's hash." })
    hash?: string | null,
  ): Promise<unknown> {
    if ((query ?? null) === null) {
      if (hash && isHash(hash)) {
        const kept = await pinning.get(hash);
        return kept && { kept, pinning };
      }
      if (hash) return null;
    } else if (!hash) return { kept: await pinning.take(query!, variables), pinning };
    throw new GuildhallError(
      "SNAPSHOT_REFUSED",
      "Wanted a query to keep, or the hash of what is kept.",
    );
  }
}
