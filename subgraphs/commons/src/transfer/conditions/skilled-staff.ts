import { againstGiver } from "./against-giver.ts";
import type { ConditionRule } from "./condition.ts";
import { figureSigns } from "./figure-signs.ts";
import { hindered } from "./found.ts";
import { weigh } from "./weigh.ts";

const SKILLS = ["tertiary-attainment-25-64", "employment-knowledge-intensive-services"];

export const skilledStaff: ConditionRule = {
  context: "SECTOR_SPECIFIC",
  looked:
    "Public statistics on people with tertiary education and on employment in knowledge-intensive services, against the giver's, and barriers found on talent.",
  cannotTell: "Whether people with the skills that are named can be had, and paid.",
  judge: ({ receiver, giver }) => {
    const figures = figureSigns(SKILLS.map((code) => againstGiver(code, receiver, giver)));
    const talent = hindered(
      receiver,
      ["access-to-talent", "keeping-and-growing-skilled-people"],
      ["organisations", "maker-spaces", "support-programmes"],
    );
    return weigh({
      ...figures,
      against: [...(figures.against ?? []), talent.against],
      lowers: [talent.lowers],
    });
  },
};
