import { GuildhallError, PAGE_MAX, parseRecordId, RecordLink } from "@guildhall/schema";
import { Arg, ID, Query, Resolver } from "type-graphql";

@Resolver()
export class CataloguedRecordsQuery {
  @Query(() => [RecordLink], {
    nullable: true,
    description:
      "Records by their ids, in that order, from the catalogue: each in the field of its kind, null where the catalogue has none. `record` asks for one live.",
  })
  records(
    @Arg("ids", () => [ID], {
      description: `The records' paths, such as \`lisbon/maker-spaces/fablab-lisboa\`; at most ${PAGE_MAX}.`,
    })
    ids: string[],
  ): { id: string }[] {
    if (ids.length > PAGE_MAX)
      throw new GuildhallError(
        "PAGE_TOO_LARGE",
        `Got ${ids.length} ids, wanted at most ${PAGE_MAX}. Ask for them in several requests.`,
      );
    const strange = ids.find((id) => !parseRecordId(id));
    if (strange === undefined) return ids.map((id) => ({ id }));
    throw new GuildhallError(
      "ID_INVALID",
      `Got ${JSON.stringify(strange.slice(0, 80))}, wanted a record's path such as lisbon/maker-spaces/fablab-lisboa.`,
    );
  }
}
