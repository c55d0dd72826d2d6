import { GuildhallError } from "@guildhall/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Evidence } from "../../holdings/evidence.ts";
import { strengthOf } from "../../practices/strength.ts";
import { peersOf } from "../../transfer/transferability-peers.ts";
import { transferability } from "../../transfer/transferability.ts";
import { PracticeFields } from "./carriers.ts";
import { checkFirst, HOW_MANY } from "./first.ts";
import { knownRegion } from "./known-region.ts";
import { adoptionAnswer, answerOf } from "./transferability-answer.ts";
import { TransferPeer } from "./transferability-around.ts";
import { AnticipatedTransferability } from "./transferability.ts";

const MOST_WEIGHTINGS = 10_000;

@Resolver(() => PracticeFields)
export class TransferabilityResolver {
  @FieldResolver(() => AnticipatedTransferability, {
    nullable: true,
    description:
      "How well another region answers what it needs: each condition with what was looked at, and an interval, never one number. Anticipated from records, not measured. Null where the catalogue does not have the practice.",
  })
  async transferability(
    @Root() { id }: PracticeFields,
    @Ctx() evidence: Evidence,
    @Arg("to", () => ID, { description: "The region that would take it up, such as `kranj`." })
    to: string,
    @Arg("seed", () => Int, {
      defaultValue: 1,
      description: "Seed of the varied weights: the same seed gives the same answer.",
    })
    seed: number,
    @Arg("weightings", () => Int, {
      defaultValue: 1_000,
      description: `How many weightings are tried, 1 to ${MOST_WEIGHTINGS}.`,
    })
    weightings: number,
  ): Promise<AnticipatedTransferability | null> {
    if (weightings < 1 || weightings > MOST_WEIGHTINGS)
      throw new GuildhallError(
        "FILTER_INVALID",
        `Got weightings: ${weightings}, wanted 1 to ${MOST_WEIGHTINGS}.`,
      );
    const receiver = knownRegion(to, evidence);
    const practice = await evidence.holdings.get(id);
    if (!practice) return null;
    return answerOf(await transferability(practice, receiver, evidence, { seed, weightings }));
  }
}

@Resolver(() => AnticipatedTransferability)
export class AnticipatedTransferabilityResolver {
  @FieldResolver(() => String, {
    description:
      "How well the practice is evidenced, in a sentence; its parts are in `GoodPractice.strength`.",
  })
  async evidenceStrength(
    @Root() { told }: AnticipatedTransferability,
    @Ctx() evidence: Evidence,
  ): Promise<string> {
    // A record of the catalogue, which only its type in the contract does not show.
    const practice = told.practice as unknown as Parameters<typeof strengthOf>[0];
    return (await strengthOf(practice, evidence)).says;
  }

  @FieldResolver(() => [TransferPeer], {
    nullable: true,
    description:
      "The regions most like the receiver, nearest first, and what they did with the practice. Null where the receiver has less than half of the statistics that tell which are like it.",
  })
  similar(
    @Root() { told }: AnticipatedTransferability,
    @Ctx() evidence: Evidence,
    @Arg("first", () => Int, { defaultValue: 5, description: HOW_MANY }) first: number,
  ): TransferPeer[] | null {
    checkFirst(first);
    const peers = peersOf(told, first, evidence);
    return (peers?.map(({ region, rank, distance, adoption, says, cautions }) => ({
      region: region.id,
      regionName: region.name,
      rank,
      distance,
      adoption: adoption && adoptionAnswer(adoption),
      says,
      cautions,
    })) ?? null) as TransferPeer[] | null;
  }
}
