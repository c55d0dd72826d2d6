import type { ConditionRule } from "./condition.ts";
import { ofReceiver } from "./of-receiver.ts";
import { gives, moneySigns } from "./money.ts";
import { held } from "./place.ts";
import { sign, weigh } from "./weigh.ts";

const keepsGoing = gives("grant", "workspace");

export const runningFunding: ConditionRule = {
  context: "ECONOMIC",
  looked:
    "Programmes of the region that pay year after year or bear rooms, policy instruments with a fund, spaces there that live on fees, and barriers found on money.",
  cannotTell: "Whether income or money would last, and who would carry a loss.",
  judge: ofReceiver((receiver) => {
    const money = moneySigns(
      receiver,
      (programme) => programme.kind !== "capital-project" && keepsGoing(programme),
    );
    const earning = held(receiver, "maker-spaces").there.filter(({ membership }) =>
      membership?.fees?.some(({ amount }) => (amount.amount ?? 0) > 0),
    );
    const fees = sign("Spaces there that ask for fees", earning);
    return weigh({ ...money, partly: [...(money.partly ?? []), fees] });
  }),
};
