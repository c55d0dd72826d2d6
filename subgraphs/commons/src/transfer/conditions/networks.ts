import type { ConditionRule } from "./condition.ts";
import { helped, hindered } from "./found.ts";
import { organisationsOf } from "./parties.ts";
import { held } from "./place.ts";
import { sign, weigh } from "./weigh.ts";

const KINDS = new Set(["network", "cluster-organisation", "university-network"]);

export const networks: ConditionRule = {
  context: "SECTOR_SPECIFIC",
  looked:
    "Networks of the region, bound to a sector of the practice or to none, and networks and cluster organisations among its organisations.",
  cannotTell: "Whether a network there would carry this.",
  judge: ({ practice, receiver }) => {
    const { there, gone } = held(receiver, "networks");
    const wanted = new Set(practice.sectors);
    const fits = ({ sectors = [] }: { sectors?: string[] }) =>
      wanted.size === 0 || sectors.length === 0 || sectors.some((sector) => wanted.has(sector));
    const { active, named, gone: ended } = organisationsOf(receiver, KINDS);
    const { against, lowers } = hindered(receiver, ["ecosystems"], ["networks", "organisations"]);
    return weigh({
      met: sign("Networks there", [...there.filter(fits), ...active]),
      partly: [
        sign(
          "Networks there of other sectors",
          there.filter((network) => !fits(network)),
        ),
        sign("Networks and cluster organisations on record with no part in anything", named),
        helped(receiver, "ecosystems"),
      ],
      against: [against],
      gone: sign("Networks that have ended", [...gone, ...ended]),
      lowers: [lowers],
    });
  },
};
