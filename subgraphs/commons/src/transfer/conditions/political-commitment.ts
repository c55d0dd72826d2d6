import type { Council, GoodPractice, PolicyInstrument } from "@guildhall/schema";
import type { ConditionRule } from "./condition.ts";
import { hasOwnEvidence } from "./governance.ts";
import { instruments } from "./in-force.ts";
import { organisationsOf } from "./parties.ts";
import { held } from "./place.ts";
import { sign, weigh } from "./weigh.ts";

/** The level of government whose word such an instrument is; what is not named may be of any. */
const LEVEL: Readonly<Record<string, GoodPractice["level"]>> = {
  "municipal-programme": "LOCAL",
  "regional-strategy": "REGIONAL",
  "national-plan": "NATIONAL",
  "national-fund": "NATIONAL",
  "national-label": "NATIONAL",
};
/** An audit describes and binds nobody. */
const BINDS_NOBODY = "audit";

/** Councils of a cluster or of stakeholders are led by others than those who govern. */
const POLITICAL = new Set(["city-council", "combined-authority"]);

const AUTHORITIES = new Set([
  "municipality",
  "municipal-company",
  "regional-authority",
  "regional-government",
  "regional-agency",
  "local-development-agency",
]);

export const politicalCommitment: ConditionRule = {
  context: "POLITICAL",
  looked:
    "Policy instruments in force, of the level of government that the practice is of, actions of authorities and what became of them, councils, and authorities that take part.",
  cannotTell: "Whether somebody with power would stand by this very thing.",
  judge: ({ practice, receiver }) => {
    const { running, unsaid, over } = instruments(receiver);
    const binding = (all: readonly PolicyInstrument[]) =>
      all.filter(({ kind }) => kind !== BINDS_NOBODY);
    const own = binding(running).filter((one) => ofLevel(one, practice.level));
    const authorities = organisationsOf(receiver, AUTHORITIES).active;
    const theirs = new Set(authorities.map(({ id }) => id));
    const actions = held(receiver, "actions").there.filter(({ owner }) =>
      theirs.has(owner?.organisation ?? ""),
    );
    const inState = (...states: string[]) =>
      actions.filter(({ state }) => states.includes(state ?? "UNKNOWN"));
    const councils = held(receiver, "councils").there;
    const speaks = (council: Council) =>
      POLITICAL.has(council.kind ?? "") && hasOwnEvidence(council);
    return weigh({
      met: sign("Policy in force, councils at work and what authorities do", [
        ...own,
        ...councils.filter(speaks),
        ...inState("DONE", "IN_PROGRESS"),
      ]),
      partly: [
        sign(
          "Policy of another level of government",
          binding(running).filter((one) => !own.includes(one)),
        ),
        sign("Policy of which nobody says whether it still holds", binding(unsaid)),
        sign("Actions that authorities agreed", inState("PLANNED", "UNKNOWN")),
        sign(
          "Councils only declared, or not of those who govern",
          councils.filter((council) => !speaks(council)),
        ),
        sign("Authorities that take part", authorities),
      ],
      against: [sign("Actions that authorities gave up", inState("DROPPED"))],
      gone: sign("Policy that has ended", binding(over)),
    });
  },
};

const ofLevel = ({ kind }: PolicyInstrument, level: GoodPractice["level"]): boolean => {
  const own = LEVEL[kind ?? ""];
  return !own || !level || own === level;
};
