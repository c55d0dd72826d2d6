import type { Adoption, GoodPractice } from "@guildhall/schema";
import type { AgainstGiver } from "./against-giver.ts";
import type { Place } from "./place.ts";

/** A condition as a record of a practice has it. */
export type Condition = NonNullable<GoodPractice["conditions"]>[number];

/** How a place answers a condition. */
export type Met = "MET" | "PARTLY" | "NOT_MET" | "UNKNOWN";

/** The contexts under which the OECD's transferability framework groups what decides. */
export type TransferContext = "POPULATION" | "SECTOR_SPECIFIC" | "POLITICAL" | "ECONOMIC";

/** A condition of a practice, the place that might take it up and the place it comes from. */
export interface Case {
  condition: Condition;
  practice: GoodPractice;
  receiver: Place;
  giver: Place | null;
  /** Accounts of the practice taken up anywhere. */
  adoptions: readonly Adoption[];
}

export interface Judgement {
  met: Met;
  /** Why, in sentences. */
  says: string;
  /** Ids of the records it rests on. */
  records: readonly string[];
  /** Public statistics it rests on. */
  figures: readonly AgainstGiver[];
}

/** One rule a criterion. */
export interface ConditionRule {
  context: TransferContext;
  /** What is looked at. */
  looked: string;
  /** What the rule cannot tell, so that nobody takes its answer for more. */
  cannotTell: string;
  judge: (of: Case) => Judgement;
}
