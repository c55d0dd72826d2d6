import { GuildhallError } from "@guildhall/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Evidence } from "../../holdings/evidence.ts";
import type { BriefPractice as Found } from "../../transfer/brief-answers.ts";
import { partnerBrief } from "../../transfer/brief.ts";
import type { BriefPractice } from "./brief-practice.ts";
import { PartnerBriefAnswer } from "./brief.ts";
import { RegionFields } from "./carriers.ts";
import { checkFirst, HOW_MANY } from "./first.ts";
import { knownRegion } from "./known-region.ts";
import { practiceAnswer } from "./transferable.ts";

@Resolver(() => RegionFields)
export class PartnerBriefResolver {
  @FieldResolver(() => PartnerBriefAnswer, {
    nullable: true,
    description:
      "What it could offer and ask another region, as the start of a conversation. Null for a region that is not in the directory.",
  })
  async partnerBrief(
    @Root() { id }: RegionFields,
    @Ctx() evidence: Evidence,
    @Arg("with", () => ID, { description: "The other region, such as `kranj`." }) other: string,
    @Arg("first", () => Int, { defaultValue: 5, description: `Of offers and of asks: ${HOW_MANY}` })
    first: number,
  ): Promise<object | null> {
    checkFirst(first);
    const partner = knownRegion(other, evidence);
    if (other === id)
      throw new GuildhallError(
        "FILTER_INVALID",
        `Got with: ${JSON.stringify(id)}, which is the region itself, wanted another one.`,
      );
    const region = evidence.directory.region(id);
    if (!region) return null;
    const brief = await partnerBrief(region, partner, { first }, evidence);
    const answered = ({ answers, ...found }: Found): BriefPractice => ({
      answers: answers as BriefPractice["answers"],
      practice: practiceAnswer(found, (one) => evidence.directory.region(one)?.name),
    });
    const { says, sharedThemes, past, contacts, openQuestions } = brief;
    return {
      region: region.id,
      with: partner.id,
      says,
      offers: brief.offers.map(answered),
      asks: brief.asks.map(answered),
      sharedThemes,
      past,
      contacts,
      openQuestions,
    };
  }
}
