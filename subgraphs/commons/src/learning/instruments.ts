import type { Finding, PolicyInstrument, Source } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { everywhere, isOf, type Scope, type Tie, tieOf } from "./scope.ts";

/** How far the records show that an instrument was influenced, the most first. */
export type InstrumentInfluence =
  | "CHANGED"
  | "PRACTICES_NAMED"
  | "CHANGE_SOUGHT"
  | "ADDRESSED"
  | "UNCONFIRMED";

export interface InfluencedInstrument {
  record: string;
  name: string;
  tie: Tie;
  influence: InstrumentInfluence;
  changeSought: string | null;
  changeMade: string | null;
  /** Good practices that influenced it. */
  practices: readonly string[];
  /** Findings that bear on it. */
  findings: readonly string[];
  /** How far the instrument itself has come, in the source's words. */
  stage: string | null;
  sources: readonly Source[];
}

export interface Instruments {
  influenced: InfluencedInstrument[];
  /** Instruments of its regions of which nothing tells that anything influenced them. */
  untouched: string[];
}

export async function instrumentsOf(
  scope: Scope,
  evidence: Pick<Evidence, "holdings">,
): Promise<Instruments> {
  const findings = await everywhere<Finding>(scope, evidence, "findings");
  const influenced: InfluencedInstrument[] = [];
  const untouched: string[] = [];
  for (const instrument of await everywhere<PolicyInstrument>(
    scope,
    evidence,
    "policy-instruments",
  )) {
    const tie = tieOf(scope, instrument);
    if (!tie) continue;
    const influence = influenceOf(instrument, isOf(scope, instrument));
    if (!influence) {
      untouched.push(instrument.id);
      continue;
    }
    influenced.push({
      record: instrument.id,
      name: instrument.name,
      tie,
      influence,
      changeSought: instrument.changeSought ?? null,
      changeMade: instrument.changeMade ?? null,
      practices: instrument.goodPractices ?? [],
      findings: findings
        .filter(({ bearsOn }) => bearsOn?.some(({ id }) => id === instrument.id))
        .map(({ id }) => id),
      stage: instrument.stage ?? null,
      sources: instrument.sources ?? [],
    });
  }
  return { influenced, untouched };
}

export function influenceOf(
  { changeMade, changeSought, goodPractices, confirmed }: Partial<PolicyInstrument>,
  isNamed: boolean,
): InstrumentInfluence | undefined {
  if (changeMade) return "CHANGED";
  if (goodPractices?.length) return "PRACTICES_NAMED";
  if (changeSought) return "CHANGE_SOUGHT";
  if (isNamed) return confirmed ? "ADDRESSED" : "UNCONFIRMED";
  return undefined;
}
