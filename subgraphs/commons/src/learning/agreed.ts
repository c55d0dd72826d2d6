import type { AdoptionState, Basis, Teller } from "@guildhall/schema";
import type { AdoptionAccount } from "./account.ts";

type State = keyof typeof AdoptionState;

const ON_THE_WAY: readonly State[] = ["CONSIDERED", "PLANNED", "RUNNING"];
const BEST_FIRST: readonly (keyof typeof Basis)[] = ["STATED", "DERIVED", "INFERRED"];

export interface Agreed {
  /** Null where the accounts tell different ends of it. */
  state: State | null;
  stateBasis: keyof typeof Basis | null;
  toldBy: keyof typeof Teller | null;
}

/** What the accounts of one transfer come to together. */
export function agreed(accounts: readonly AdoptionAccount[]): Agreed {
  const state = furthest(accounts.map((one) => one.state));
  const bases = new Set(
    accounts.filter((one) => one.state === state).map(({ stateBasis }) => stateBasis),
  );
  return {
    state,
    stateBasis: BEST_FIRST.find((basis) => bases.has(basis)) ?? null,
    toldBy: tellers(accounts.flatMap(({ toldBy }) => toldBy ?? [])),
  };
}

/** One account may be older than another; two that end differently contradict each other. */
function furthest(states: readonly State[]): State | null {
  const ends = new Set(states.filter((state) => !ON_THE_WAY.includes(state)));
  if (ends.size > 1) return null;
  const [end] = ends;
  return end ?? ON_THE_WAY.findLast((state) => states.includes(state)) ?? null;
}

function tellers(told: readonly (keyof typeof Teller)[]): keyof typeof Teller | null {
  const all = new Set(told);
  if (all.has("BOTH") || (all.has("GIVER") && all.has("TAKER"))) return "BOTH";
  return (["TAKER", "GIVER", "OTHER"] as const).find((teller) => all.has(teller)) ?? null;
}
