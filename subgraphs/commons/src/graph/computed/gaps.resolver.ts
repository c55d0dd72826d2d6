import { GuildhallError } from "@guildhall/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Evidence } from "../../holdings/evidence.ts";
import type { Gap } from "../../transfer/gaps-gap.ts";
import { gapsOf } from "../../transfer/gaps.ts";
import { similarRegions } from "../../transfer/similar.ts";
import { RegionFields } from "./carriers.ts";
import { checkFirst, HOW_MANY } from "./first.ts";
import { GapAnswer } from "./gap.ts";
import { knownRegion } from "./known-region.ts";

const MOST_PEERS = 30;

@Resolver(() => RegionFields)
export class GapsResolver {
  @FieldResolver(() => [GapAnswer], {
    nullable: true,
    description:
      "What at least two of the similar regions have on record and it has not: the start of a question, never a judgement. What most of them have comes first. Null where nothing tells which regions are similar.",
  })
  async gaps(
    @Root() { id }: RegionFields,
    @Ctx() evidence: Evidence,
    @Arg("first", () => Int, { defaultValue: 20, description: HOW_MANY }) first: number,
    @Arg("among", () => Int, {
      defaultValue: 5,
      description: `How many of the most similar regions it is held beside, 1 to ${MOST_PEERS}.`,
    })
    among: number,
    @Arg("excludeSameCountry", () => Boolean, {
      defaultValue: false,
      description: "Whether similar regions of its own country are left out.",
    })
    excludeSameCountry: boolean,
    @Arg("similarTo", () => [ID], {
      nullable: true,
      description: `Ids of the regions to hold it beside, at most ${MOST_PEERS}, instead of the most similar ones.`,
    })
    similarTo?: string[] | null,
  ): Promise<GapAnswer[] | null> {
    checkFirst(first);
    const others = similarTo && [...new Set(similarTo)].filter((other) => other !== id);
    checkPeers(others ? others.length : among);
    const region = evidence.directory.region(id);
    if (!region) return null;
    const peers = others
      ? others.map((one) => ({ region: knownRegion(one, evidence), rank: null, distance: null }))
      : similarRegions(region, { first: among, excludeSameCountry }, evidence);
    return peers ? (await gapsOf(region, peers, evidence)).slice(0, first).map(answered) : null;
  }
}

function checkPeers(count: number): void {
  if (count >= 1 && count <= MOST_PEERS) return;
  throw new GuildhallError(
    "FILTER_INVALID",
    `Got ${count} other regions to hold it beside, wanted 1 to ${MOST_PEERS}.`,
  );
}

const answered = (gap: Gap): GapAnswer =>
  ({
    ...gap,
    have: gap.holders.length,
    holders: gap.holders.map(({ region, ...holder }) => ({
      ...holder,
      region: region.id,
      regionName: region.name,
    })),
  }) as GapAnswer;
