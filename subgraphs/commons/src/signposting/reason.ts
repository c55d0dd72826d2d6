/** What a record is weighed by. */
export type ConditionName =
  | "AREA"
  | "DISTANCE"
  | "RUNNING"
  | "SUPPORT"
  | "FACILITY"
  | "STAGE"
  | "SECTOR"
  | "SIZE"
  | "ELIGIBILITY"
  | "COST"
  | "OPEN_DAYS"
  | "ACCESS";

export type Outcome = "FITS" | "FAILS" | "UNKNOWN";

/**
 * What would have to be known: the record does not say, the question does not, or it is said in
 * words that only a reader can judge.
 */
export type Lack = "RECORD" | "QUESTION" | "JUDGEMENT";

/** Why a record fits, fails or cannot be told, in one respect. */
export interface Reason {
  condition: ConditionName;
  /** What was asked for, where a condition can be asked for more than one thing. */
  sought?: string;
  outcome: Outcome;
  /** Of `UNKNOWN` alone. */
  lacks?: Lack;
  /** The record's field that it rests on. */
  field: string;
  /** What the field says; missing where it says nothing. */
  value?: string;
  /** The reason as a sentence. */
  says: string;
}

type Given = Pick<Reason, "condition" | "field" | "says"> &
  Partial<Pick<Reason, "sought" | "value">>;

export const fits = (given: Given): Reason => ({ ...given, outcome: "FITS" });
export const fails = (given: Given): Reason => ({ ...given, outcome: "FAILS" });
export const unknown = (lacks: Lack, given: Given): Reason => ({
  ...given,
  outcome: "UNKNOWN",
  lacks,
});
