/** A record that a reader may have expected to be told of, and why it is not. */
export interface LeftOutOfLearning {
  record: string;
  /** Stable word of the reason. */
  reason: "NO_PARTNER_AT_EITHER_END" | "NO_PLACE_NAMED" | "NOBODY_NAMED_WHO_CAME";
  says: string;
}
