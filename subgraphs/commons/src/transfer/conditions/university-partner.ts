import type { ConditionRule } from "./condition.ts";
import { ofReceiver } from "./of-receiver.ts";
import { hindered } from "./found.ts";
import { organisationsOf } from "./parties.ts";
import { held } from "./place.ts";
import { sign, weigh } from "./weigh.ts";

const UNIVERSITIES = new Set(["university", "university-department", "university-network"]);
const SCHOOLS = new Set(["school"]);

export const universityPartner: ConditionRule = {
  context: "SECTOR_SPECIFIC",
  looked:
    "Universities and schools among the region's organisations and partner institutions, the parts they play in programmes, councils, networks and pilots, and spaces they run.",
  cannotTell: "Whether one of them would take part in this, and with what.",
  judge: ofReceiver((receiver) => {
    const universities = organisationsOf(receiver, UNIVERSITIES);
    const schools = organisationsOf(receiver, SCHOOLS);
    const run = (by: string) =>
      held(receiver, "maker-spaces").there.filter(({ operator }) => operator?.type === by);
    const { against, lowers } = hindered(
      receiver,
      ["collaborative-research-and-development", "commercialisation-of-collaborative-innovation"],
      ["organisations", "maker-spaces"],
    );
    return weigh({
      met: sign("Universities that take part, or spaces they run", [
        ...universities.active,
        ...run("university"),
      ]),
      partly: [
        sign("Universities on record with no part in anything", universities.named),
        // A school is a partner for some practices and none for those that want research.
        sign("Schools that take part, or spaces they run", [...schools.active, ...run("school")]),
        sign("Schools on record with no part in anything", schools.named),
      ],
      against: [against],
      gone: sign("Universities and schools that have ended", [
        ...universities.gone,
        ...schools.gone,
      ]),
      lowers: [lowers],
    });
  }),
};
