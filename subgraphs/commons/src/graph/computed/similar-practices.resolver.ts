import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Evidence } from "../../holdings/evidence.ts";
import { similarPractices } from "../../transfer/similar-practices.ts";
import { PracticeFields } from "./carriers.ts";
import { checkFirst, HOW_MANY } from "./first.ts";
import { SimilarPracticeAnswer } from "./similar-practice.ts";

@Resolver(() => PracticeFields)
export class SimilarPracticesResolver {
  @FieldResolver(() => [SimilarPracticeAnswer], {
    nullable: true,
    description:
      "The practices most like it by themes, kinds of support, stages, sectors and conditions, nearest first by the lower end. Null where the catalogue does not have the practice.",
  })
  async similar(
    @Root() { id }: PracticeFields,
    @Ctx() evidence: Evidence,
    @Arg("first", () => Int, { defaultValue: 5, description: HOW_MANY }) first: number,
    @Arg("excludeSameRegion", () => Boolean, {
      defaultValue: false,
      description: "Whether practices of its own region are left out.",
    })
    excludeSameRegion: boolean,
  ): Promise<SimilarPracticeAnswer[] | null> {
    checkFirst(first);
    const practice = await evidence.holdings.get(id);
    if (!practice) return null;
    const similar = await similarPractices(practice, { first, excludeSameRegion }, evidence);
    return similar.map(({ practice: other, ...told }) => ({
      ...told,
      id: other.id,
      name: String(other["name"]),
      region: other.region,
      regionName: evidence.directory.region(other.region)?.name,
    })) as SimilarPracticeAnswer[];
  }
}
