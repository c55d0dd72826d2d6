import type { Council } from "@guildhall/schema";
import type { ConditionRule } from "./condition.ts";
import { ofReceiver } from "./of-receiver.ts";
import { held } from "./place.ts";
import { sign, weigh } from "./weigh.ts";

export const governance: ConditionRule = {
  context: "SECTOR_SPECIFIC",
  looked:
    "Councils of the region with something on record of their own, councils only declared, and programmes or networks that a lead runs together with partners.",
  cannotTell:
    "Whether the form that is named (a foundation, a steering group) could be set up there.",
  judge: ofReceiver((receiver) => {
    const { there, gone } = held(receiver, "councils");
    const shared = [
      ...held(receiver, "support-programmes").there.filter(
        ({ lead, partners = [] }) => lead && partners.length > 0,
      ),
      ...held(receiver, "networks").there.filter(
        ({ lead, members = [] }) => lead && members.length > 0,
      ),
    ];
    return weigh({
      met: sign("Councils that are on record with what they do", there.filter(hasOwnEvidence)),
      partly: [
        sign(
          "Councils declared by their programme, with no evidence of their own",
          there.filter((council) => !hasOwnEvidence(council)),
        ),
        sign("Programmes and networks led by one and carried by several", shared),
      ],
      gone: sign("Councils that have ended", gone),
    });
  }),
};

/** The councils of a programme are described alike: what bears a factor out is a council's own. */
export const hasOwnEvidence = ({
  members,
  aims,
  challenges,
  keySuccessFactors = [],
}: Council): boolean =>
  [members, aims, challenges].some((list) => (list?.length ?? 0) > 0) ||
  keySuccessFactors.some(({ evidence, measurements }) => evidence || measurements?.length);
