import type { GoodPractice, PolicyInstrument } from "@guildhall/schema";
import type { ConditionRule } from "./condition.ts";
import { hasOwnEvidence } from "./governance.ts";
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
    "Policy instruments that hold, of the level of government that the practice is of, actions agreed and what became of them, councils, and public authorities that take part.",
  cannotTell: "Whether somebody with power would stand by this very thing.",
  judge: ({ practice, receiver }) => {
    const instruments = held(receiver, "policy-instruments");
    const binding = instruments.there.filter(({ kind }) => kind !== BINDS_NOBODY);
    const actions = held(receiver, "actions").there;
    const inState = (...states: string[]) =>
      actions.filter(({ state }) => states.includes(state ?? "UNKNOWN"));
    return weigh({
      met: sign("Policy that holds there, and what is done about it", [
        ...binding.filter((one) => ofLevel(one, practice.level)),
        ...inState("DONE", "IN_PROGRESS"),
        ...held(receiver, "councils").there.filter(hasOwnEvidence),
      ]),
      partly: [
        sign(
          "Policy of another level of government",
          binding.filter((one) => !ofLevel(one, practice.level)),
        ),
        sign("Actions agreed", inState("PLANNED", "UNKNOWN")),
        sign(
          "Councils only declared",
          held(receiver, "councils").there.filter((council) => !hasOwnEvidence(council)),
        ),
        sign("Authorities that take part", organisationsOf(receiver, AUTHORITIES).active),
      ],
      against: [sign("Actions given up", inState("DROPPED"))],
      gone: sign("Policy that has ended", instruments.gone),
    });
  },
};

const ofLevel = ({ kind }: PolicyInstrument, level: GoodPractice["level"]): boolean => {
  const own = LEVEL[kind ?? ""];
  return !own || !level || own === level;
};
