import { GuildhallError, parseRecordId } from "@guildhall/schema";
import { Arg, ID, Query, Resolver } from "type-graphql";
import { FollowedLink } from "./record-link.ts";

/**
 * Any record by its id. It answers a link, with one field a kind, and never the interface `Record`:
 * a link that is followed through an interface takes the gateway minutes to plan.
 */
@Resolver()
export class RecordQuery {
  @Query(() => FollowedLink, {
    nullable: true,
    description:
      "Any record by its id, live from its registry in the field of its kind. Select its `name` too: the id alone is answered without asking the registry, and a record that is not there is null only once it was asked for. `region` is null where the id names none of the graph.",
  })
  record(
    @Arg("id", () => ID, {
      description: "The record's path, such as `lisbon/maker-spaces/fablab-lisboa`.",
    })
    id: string,
  ): FollowedLink {
    if (parseRecordId(id)) return { id };
    throw new GuildhallError(
      "ID_INVALID",
      `Got ${JSON.stringify(id.slice(0, 80))}, wanted a record's path such as lisbon/maker-spaces/fablab-lisboa. A region is asked for as region(id:).`,
    );
  }
}
