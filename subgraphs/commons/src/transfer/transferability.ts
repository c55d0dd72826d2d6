import {
  type GoodPractice,
  GuildhallError,
  type RegionProfile,
  type StoredRecord,
} from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { adoptionsOf, type AdoptionTold } from "../practices/adoptions.ts";
import type { Case } from "./conditions/condition.ts";
import { placeOf } from "./conditions/place.ts";
import { type JudgedCondition, judgedConditions } from "./transferability-conditions.ts";
import { type SharedFindings, sharedFindings } from "./transferability-findings.ts";
import {
  type AnticipatedSummary,
  summaryOf,
  type TransferOptions,
} from "./transferability-summary.ts";
import { cautionsOf, inSentences } from "./transferability-words.ts";

export type { TransferOptions } from "./transferability-summary.ts";

/**
 * How well a region answers what a practice needs, as far as records and statistics tell. It is
 * anticipated: whether a practice works elsewhere is known only once it was tried there.
 */
export interface Transferability {
  practice: GoodPractice;
  receiver: RegionProfile;
  conditions: readonly JudgedCondition[];
  barriers: readonly SharedFindings[];
  enablers: readonly SharedFindings[];
  /** Where it was taken up so far, and how that went. */
  adoptions: readonly AdoptionTold[];
  /** The receiver's own adoption of it. */
  takenUp: AdoptionTold | null;
  summary: AnticipatedSummary;
  says: string;
  cautions: readonly string[];
}

export const transferability = async (
  practice: StoredRecord,
  receiver: RegionProfile,
  evidence: Evidence,
  options: TransferOptions = {},
): Promise<Transferability> => (await anticipate(practice, evidence, options))(receiver);

/** One practice for many regions: what is the same for all is looked up once. */
export async function anticipate(
  stored: StoredRecord,
  evidence: Evidence,
  options: TransferOptions = {},
): Promise<(receiver: RegionProfile) => Promise<Transferability>> {
  const practice = stored as StoredRecord & GoodPractice;
  const home = evidence.directory.region(practice.region);
  const giver = home ? await placeOf(home, evidence) : null;
  const adoptions = await adoptionsOf(practice.id, evidence);
  const accounts = adoptions.flatMap(({ accounts: [first] }) => first ?? []);
  return async (receiver) => {
    if (receiver.id === practice.region) throw toItself(practice);
    const place = await placeOf(receiver, evidence);
    const of: Omit<Case, "condition"> = { practice, giver, receiver: place, adoptions: accounts };
    const conditions = judgedConditions(of);
    const summary = summaryOf(
      conditions.map(({ met }) => met),
      options,
    );
    const takenUp = adoptions.find((one) => isBy(receiver.id, one)) ?? null;
    return {
      practice,
      receiver,
      conditions,
      barriers: sharedFindings("BARRIER", of),
      enablers: sharedFindings("ENABLER", of),
      adoptions,
      takenUp,
      summary,
      says: inSentences(of, summary),
      cautions: cautionsOf(of, takenUp, adoptions),
    };
  };
}

/** Whether an adoption is by a region. */
export const isBy = (region: string, { accounts }: AdoptionTold): boolean =>
  accounts.some(({ to = [] }) => to.some((place) => place.region?.id === region));

const toItself = ({ id, region }: GoodPractice): GuildhallError =>
  new GuildhallError(
    "TRANSFER_TO_ITSELF",
    `${id} is of ${region} itself: it can be anticipated for any other region.`,
  );
