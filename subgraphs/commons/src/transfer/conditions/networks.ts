import type { ConditionRule } from "./condition.ts";
import { helped, hindered } from "./found.ts";
import { organisationsOf } from "./parties.ts";
import { held } from "./place.ts";
import { sign, weigh } from "./weigh.ts";

const KINDS = new Set(["network", "cluster-organisation", "association", "university-network"]);

export const networks: ConditionRule = {
  context: "SECTOR_SPECIFIC",
  looked:
    "Networks of the region, bound to a sector of the practice or to none, networks and cluster organisations among its organisations, and the networks that its spaces say they belong to.",
  cannotTell: "Whether a network there would carry this.",
  judge: ({ practice, receiver }) => {
    const { there, gone } = held(receiver, "networks");
    const wanted = new Set(practice.sectors);
    const fits = ({ sectors = [] }: { sectors?: string[] }) =>
      wanted.size === 0 || sectors.length === 0 || sectors.some((sector) => wanted.has(sector));
    const { active, named, gone: ended } = organisationsOf(receiver, KINDS);
    const members = held(receiver, "maker-spaces").there.filter(
      (space) => (space.networks?.length ?? 0) > 0,
    );
    return weigh({
      met: sign("Networks there", [...there.filter(fits), ...active]),
      partly: [
        sign(
          "Networks there of other sectors",
          there.filter((network) => !fits(network)),
        ),
        sign("Networks and associations on record with no part in anything", named),
        sign("Spaces that belong to a network or listing", members),
        helped(receiver, "ecosystems"),
      ],
      gone: sign("Networks that have ended", [...gone, ...ended]),
      lowers: hindered(receiver, "ecosystems"),
    });
  },
};
