import type { ConditionRule, Judgement } from "./condition.ts";
import { oncePerPlace, type Place } from "./place.ts";

/** A judgement by what the receiver has, whatever the practice: made once for all practices. */
export function ofReceiver(judge: (receiver: Place) => Judgement): ConditionRule["judge"] {
  const judged = oncePerPlace(judge);
  return ({ receiver }) => judged(receiver);
}
