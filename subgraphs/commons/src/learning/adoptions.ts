import { type GoodPractice, groupBy } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import {
  accountsIn,
  type AdoptionAccount,
  knownAs,
  type KnownPractices,
  practiceOf,
  transferOf,
  unplacedIn,
} from "./account.ts";
import { agreed } from "./agreed.ts";
import {
  distinctSources,
  edgeId,
  ends,
  type LearningEdge,
  type LearningReach,
  reachOf,
} from "./edge.ts";
import type { LeftOutOfLearning } from "./left-out.ts";
import { everywhere, type Scope } from "./scope.ts";

/** Practices taken up, each once, however many tell of it; told in any registry of the graph. */
export async function adoptionEdges(
  scope: Scope,
  evidence: Pick<Evidence, "holdings">,
): Promise<{ edges: LearningEdge[]; leftOut: LeftOutOfLearning[] }> {
  const practices = await everywhere<GoodPractice>(scope, evidence, "good-practices");
  const known: KnownPractices = new Map(
    practices.map(({ id, region, name }) => [knownAs(region, name), id]),
  );
  const names = new Map(practices.map(({ id, name }) => [id, name]));
  const lists = await Promise.all(
    scope.registries.map((region) => evidence.holdings.of(region, "adoptions")),
  );
  const all = lists.flatMap((list) => accountsIn(list));
  const edges = [...groupBy(all, (account) => transferOf(account, known)).values()].flatMap(
    (accounts) => edgeOf(scope, accounts, known, names) ?? [],
  );
  const unplaced = lists.flatMap((list) => unplacedIn(list)).map(({ id }) => id);
  return { edges, leftOut: leftOut(scope, all, edges, unplaced) };
}

function edgeOf(
  scope: Scope,
  accounts: readonly AdoptionAccount[],
  known: KnownPractices,
  names: ReadonlyMap<string, string>,
): LearningEdge | undefined {
  const { from, to } = ends(accounts);
  const reach: LearningReach | undefined = reachOf(scope, from, to);
  if (!reach) return undefined;
  const practice = accounts.map((one) => practiceOf(one, known)).find((id) => id !== null) ?? null;
  const told = accounts.find(({ practiceName }) => practiceName)?.practiceName;
  const what = (practice && names.get(practice)) ?? told ?? "A practice that is not named";
  return {
    id: edgeId("ADOPTION", practice ?? what, from.key, to.key),
    way: "ADOPTION",
    from,
    to,
    reach,
    // An adoption names no partnership that brought it about.
    tie: "REGION",
    practice,
    what,
    ...agreed(accounts),
    accounts,
    evidence: accounts.map(({ record }) => record),
    sources: distinctSources(accounts.flatMap(({ sources }) => sources)),
  };
}

/** What its own regions tell of and no edge has. */
function leftOut(
  { regions }: Scope,
  accounts: readonly AdoptionAccount[],
  edges: readonly LearningEdge[],
  unplaced: readonly string[],
): LeftOutOfLearning[] {
  const told = new Set(edges.flatMap(({ evidence }) => evidence));
  const isOwn = (id: string) => regions.has(id.split("/")[0]!) && !told.has(id);
  const elsewhere = [...new Set(accounts.map(({ record }) => record))].filter(isOwn);
  return [
    ...elsewhere.map((record) => ({
      record,
      reason: "NO_PARTNER_AT_EITHER_END" as const,
      says: "Neither the place it comes from nor the place it was taken up in is a region of the partnership.",
    })),
    ...unplaced.filter(isOwn).map((record) => ({
      record,
      reason: "NO_PLACE_NAMED" as const,
      says: "It does not say where the practice comes from, or where it was taken up.",
    })),
  ];
}
