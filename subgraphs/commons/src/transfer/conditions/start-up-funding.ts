import type { ConditionRule } from "./condition.ts";
import { ofReceiver } from "./of-receiver.ts";
import { gives, moneySigns } from "./money.ts";
import { weigh } from "./weigh.ts";

const givesMoney = gives("grant", "loan", "equity", "voucher");

export const startUpFunding: ConditionRule = {
  context: "ECONOMIC",
  looked:
    "Programmes of the region that give grants, loans, equity or vouchers or pay for a building, policy instruments with a fund, and barriers found on money.",
  cannotTell: "Whether this could draw on that money, and whether it would be enough.",
  judge: ofReceiver((receiver) =>
    weigh(
      moneySigns(
        receiver,
        (programme) => programme.kind === "capital-project" || givesMoney(programme),
      ),
    ),
  ),
};
