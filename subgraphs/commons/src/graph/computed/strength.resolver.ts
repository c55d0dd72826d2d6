import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Evidence } from "../../holdings/evidence.ts";
import { strengthOf } from "../../practices/strength.ts";
import { EvidenceStrength } from "../comparing/evidence-strength.ts";
import { PracticeFields } from "./carriers.ts";

@Resolver(() => PracticeFields)
export class StrengthResolver {
  @FieldResolver(() => EvidenceStrength, {
    nullable: true,
    description:
      "How well it is evidenced, by five criteria. Null where the catalogue does not have the practice.",
  })
  async strength(
    @Root() { id }: PracticeFields,
    @Ctx() evidence: Evidence,
  ): Promise<object | null> {
    const practice = await evidence.holdings.get(id);
    return practice ? strengthOf(practice, evidence) : null;
  }
}
