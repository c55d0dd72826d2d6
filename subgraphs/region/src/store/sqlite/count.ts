import type { Condition } from "@guildhall/schema";
import { ofKind, testsOf, type Test } from "./conditions.ts";
import { FEW, planOf } from "./plan.ts";
import type { Search } from "./search.ts";
import { all, sql } from "./sql.ts";

/** Counts from the indexes: few under one condition are tested for the others, many are intersected. */
export function countHits(search: Search, where: readonly Condition[]): number {
  const { names, memory, lists } = search;
  const tests = testsOf(names, where);
  const [only] = tests;
  if (!only) return names.total;
  if (tests.length === 1 && lists !== "ranked")
    return only.known ?? memory.total(search, only, () => countIn(search, only, []));
  const { tests: ordered, fewest } = planOf(search, tests);
  const [rarest, ...others] = ordered;
  if (!rarest || fewest === 0) return 0;
  if (fewest > FEW || lists === "ranked") return memory.matches(search, [rarest, ...others]).size;
  return countIn(search, rarest, others);
}

function countIn({ db, names }: Search, rarest: Test, others: readonly Test[]): number {
  const what = rarest.repeats ? sql`count(DISTINCT rec)` : sql`count(*)`;
  return Number(
    db.first(sql`SELECT ${what} FROM (${ofKind(names.kind, rarest)}) d
      WHERE ${all(others.map((test) => test.holds(sql`d.rec`)))}`)?.[0],
  );
}
