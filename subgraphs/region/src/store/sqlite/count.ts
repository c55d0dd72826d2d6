import type { Condition } from "@guildhall/schema";
import { ofKind, testsOf } from "./conditions.ts";
import { FEW, planOf } from "./plan.ts";
import type { Search } from "./search.ts";
import { all, sql } from "./sql.ts";

/** Counts from the indexes: few under one condition are tested for the others, many are intersected. */
export function countHits(search: Search, where: readonly Condition[]): number {
  const { db, names, memory, lists } = search;
  const tests = testsOf(names, where);
  if (tests.length === 0) return names.total;
  const { tests: ordered, fewest } = planOf(search, tests);
  const [rarest, ...others] = ordered;
  if (!rarest || fewest === 0) return 0;
  if (others.length === 0 && rarest.known !== undefined) return rarest.known;
  if (fewest > FEW || lists === "ranked") return memory.matches(search, [rarest, ...others]).size;
  return Number(
    db.first(sql`
      SELECT count(*) FROM (SELECT DISTINCT rec FROM (${ofKind(names.kind, rarest)})) d
      WHERE ${all(others.map((test) => test.holds(sql`d.rec`)))}`)?.[0],
  );
}
