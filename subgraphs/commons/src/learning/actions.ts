import type { Action, ActionState, Event, Finding, StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { everywhere, isOf, type Scope, type Tie } from "./scope.ts";

/** What became of an action, as of a day where one is given. */
export type ActionFate =
  | "DONE"
  | "DROPPED"
  | "OPEN"
  | "OVERDUE"
  | "NOT_TOLD"
  | "NOT_TOLD_AND_PAST_DUE";

export interface LearntAction {
  record: string;
  name: string;
  tie: Tie;
  owner: string | null;
  dueOn: string | null;
  state: keyof typeof ActionState | null;
  fate: ActionFate;
  /** Findings that it answers. */
  answers: readonly string[];
  event: string | null;
}

/** What was agreed to be done, the earliest due first. */
export async function actionsOf(
  scope: Scope,
  evidence: Pick<Evidence, "holdings">,
  asOf: string | null,
): Promise<LearntAction[]> {
  const of = async (kind: string) =>
    new Set(
      (await everywhere<Event | Finding>(scope, evidence, kind))
        .filter((record) => isOf(scope, record))
        .map(({ id }) => id),
    );
  const own = new Set([...(await of("events")), ...(await of("findings"))]);
  const isOurs = (action: Action): boolean =>
    isOf(scope, action) ||
    [action.event ?? "", ...(action.answers ?? [])].some((id) => own.has(id));
  return (await everywhere<Action>(scope, evidence, "actions"))
    .flatMap((action) => {
      if (isOurs(action)) return [told(action, "PARTNERSHIP", asOf)];
      return scope.regions.has(action.region) ? [told(action, "REGION", asOf)] : [];
    })
    .toSorted(byDue);
}

const told = (action: Action & StoredRecord, tie: Tie, asOf: string | null): LearntAction => ({
  record: action.id,
  name: action.name,
  tie,
  owner: action.owner?.name ?? null,
  dueOn: action.dueOn ?? null,
  state: action.state ?? null,
  fate: fateOf(action, asOf),
  answers: action.answers ?? [],
  event: action.event ?? null,
});

export function fateOf(
  { state, dueOn }: Pick<Action, "state" | "dueOn">,
  asOf: string | null,
): ActionFate {
  if (state === "DONE" || state === "DROPPED") return state;
  const isPast = asOf !== null && dueOn !== undefined && asOf > lastDay(dueOn);
  if (state === "PLANNED" || state === "IN_PROGRESS") return isPast ? "OVERDUE" : "OPEN";
  return isPast ? "NOT_TOLD_AND_PAST_DUE" : "NOT_TOLD";
}

/** A month or a year is past when its last day is; no date is later in its month than a 31st. */
const lastDay = (dueOn: string): string => `${dueOn}-12-31`.slice(0, 10).replace(/-12$/, "-31");

const byDue = (a: LearntAction, b: LearntAction): number => {
  const [one, other] = [a.dueOn ?? "9999", b.dueOn ?? "9999"];
  if (one !== other) return one < other ? -1 : 1;
  return a.record < b.record ? -1 : 1;
};
