/**
 * Runs of rows, in the order of their nominal ranks, within which no two are told apart; none that is
 * part of a longer one, and no row alone. A row may stand in several: that A and B, and B and C,
 * cannot be told apart does not mean that A and C cannot.
 */
export function groupsOf(
  ranks: readonly number[],
  areToldApart: (one: number, other: number) => boolean,
): number[][] {
  const order = [...ranks.keys()].toSorted((a, b) => ranks[a]! - ranks[b]! || a - b);
  const groups: number[][] = [];
  let reached = 0;
  for (let from = 0; from < order.length; from++) {
    let to = from + 1;
    while (
      to < order.length &&
      order.slice(from, to).every((one) => !areToldApart(one, order[to]!))
    )
      to++;
    if (to - from > 1 && to > reached) groups.push(order.slice(from, to));
    reached = Math.max(reached, to);
  }
  return groups;
}
