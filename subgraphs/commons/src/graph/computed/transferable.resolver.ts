import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Evidence } from "../../holdings/evidence.ts";
import { transferable } from "../../transfer/transferable.ts";
import { RegionFields } from "./carriers.ts";
import { checkFirst, HOW_MANY } from "./first.ts";
import { practiceAnswer, TransferableAnswer } from "./transferable.ts";

@Resolver(() => RegionFields)
export class TransferableResolver {
  @FieldResolver(() => TransferableAnswer, {
    nullable: true,
    description:
      "Practices of other regions that it could take up, the best supported first, each with an interval and the reason for its place: anticipated from records, not measured. Null for a region that is not in the directory.",
  })
  async transferable(
    @Root() { id }: RegionFields,
    @Ctx() evidence: Evidence,
    @Arg("first", () => Int, { defaultValue: 10, description: HOW_MANY }) first: number,
  ): Promise<TransferableAnswer | null> {
    checkFirst(first);
    const region = evidence.directory.region(id);
    if (!region) return null;
    const found = await transferable(region, { first }, evidence);
    return {
      ...found,
      practices: found.practices.map((one) =>
        practiceAnswer(one, (other) => evidence.directory.region(other)?.name),
      ),
      takenUp: found.takenUp.map(({ practice, adoption: { accounts, state } }) => ({
        id: practice.id,
        name: String(practice["name"]),
        region: practice.region,
        state,
        adoptions: accounts.map((account) => account.id),
      })),
    };
  }
}
