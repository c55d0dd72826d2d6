import type { ConditionRule } from "./condition.ts";
import { hindered } from "./found.ts";
import { organisationsOf } from "./parties.ts";
import { held } from "./place.ts";
import { sign, weigh } from "./weigh.ts";

const KINDS = new Set(["university", "university-department", "university-network", "school"]);

export const universityPartner: ConditionRule = {
  context: "SECTOR_SPECIFIC",
  looked:
    "Universities and schools among the region's organisations and partner institutions, the parts they play in programmes, councils, networks and pilots, and spaces they run.",
  cannotTell: "Whether one of them would take part in this, and with what.",
  judge: ({ receiver }) => {
    const { active, named, gone } = organisationsOf(receiver, KINDS);
    const run = held(receiver, "maker-spaces").there.filter(({ operator }) =>
      ["university", "school"].includes(operator?.type ?? ""),
    );
    return weigh({
      met: sign("Universities and schools that take part, or spaces they run", [...active, ...run]),
      partly: [sign("Universities and schools on record with no part in anything", named)],
      gone: sign("Universities and schools that have ended", gone),
      lowers: hindered(
        receiver,
        "collaborative-research-and-development",
        "commercialisation-of-collaborative-innovation",
      ),
    });
  },
};
