import { againstGiver } from "./against-giver.ts";
import type { ConditionRule } from "./condition.ts";
import { figureSigns } from "./figure-signs.ts";
import { hindered } from "./found.ts";
import { organisationsOf } from "./parties.ts";
import { held } from "./place.ts";
import { sign, weigh } from "./weigh.ts";

const KINDS = new Set(["company", "business", "cluster-organisation"]);
const COLLABORATING = "ris-innovative-smes-collaborating-with-others";

export const industryPartner: ConditionRule = {
  context: "SECTOR_SPECIFIC",
  looked:
    "Firms and cluster organisations among the region's organisations and the parts they play, spaces run by private bodies, programmes that private bodies provide or share in, and the public statistic on small firms that innovate with others.",
  cannotTell: "Whether firms there would take part in this, and what they would bring in.",
  judge: ({ receiver, giver }) => {
    const { active, named, gone } = organisationsOf(receiver, KINDS);
    const spaces = held(receiver, "maker-spaces").there.filter(
      ({ operator }) => operator?.type === "private",
    );
    const programmes = held(receiver, "support-programmes").there.filter(
      ({ providerType }) => providerType === "PRIVATE" || providerType === "MIXED",
    );
    const { against, lowers } = hindered(
      receiver,
      ["collaborative-research-and-development"],
      ["organisations", "maker-spaces", "support-programmes"],
    );
    const figures = figureSigns([againstGiver(COLLABORATING, receiver, giver)]);
    return weigh({
      met: sign("Firms and cluster organisations that take part", active),
      partly: [
        sign("Firms and cluster organisations on record with no part in anything", named),
        sign("Spaces run by private bodies", spaces),
        sign("Programmes that private bodies provide or share in", programmes),
        // That firms work together tells of no partner yet.
        figures.met ?? null,
        ...(figures.partly ?? []),
      ],
      against: [against],
      gone: sign("Firms and cluster organisations that have ended", gone),
      // That firms seldom work together does not say that there is none.
      lowers: [...(figures.against ?? []), lowers],
    });
  },
};
