import { ISSUE_COUNT, issueKeys } from "../keys/issue-keys.ts";
import type { Condition } from "../reader/query.ts";
import type { RecordReader } from "../reader/reader.ts";
import type { Severity } from "../values/enums.ts";

export interface IssueCount {
  code: string;
  severity: keyof typeof Severity;
  count: number;
}

/** How many flags of each severity and code the records of these kinds have, by index alone. */
export async function countIssues(
  reader: RecordReader,
  kinds: readonly string[],
): Promise<IssueCount[]> {
  const counts = new Map<string, IssueCount>();
  for (const kind of kinds)
    for (const value of await distinctValues(reader, kind)) {
      const [severity, code, each] = value.split(" ") as [IssueCount["severity"], string, string];
      const records = await reader.count(kind, [{ key: ISSUE_COUNT, anyOf: [value] }]);
      const known = counts.get(`${severity} ${code}`) ?? { code, severity, count: 0 };
      known.count += records * Number(each);
      counts.set(`${severity} ${code}`, known);
    }
  return [...counts.values()].filter(({ count }) => count > 0);
}

/** More kinds of flags than any rules raise: a copy of a registry that invents them ends there. */
const VALUES_AT_MOST = 1000;

/**
 * The values that occur under the key: a look into each gap between those that are known, until no
 * gap holds another. The cost grows with the rules that found something, not with the records.
 */
async function distinctValues(reader: RecordReader, kind: string): Promise<string[]> {
  const found = new Set<string>();
  const gaps: { after?: string; before?: string }[] = [{}];
  for (let gap = gaps.pop(); gap && found.size < VALUES_AT_MOST; gap = gaps.pop()) {
    const inGap = await valuesIn(reader, kind, gap);
    if (inGap.length === 0) continue;
    inGap.forEach((value) => found.add(value));
    const bounds = [gap.after, ...inGap, gap.before];
    for (const [index, after] of bounds.slice(0, -1).entries()) {
      const before = bounds[index + 1];
      gaps.push({ ...(after && { after }), ...(before && { before }) });
    }
  }
  return [...found];
}

/** The values within a gap of the first record that has any there. */
async function valuesIn(
  reader: RecordReader,
  kind: string,
  { after, before }: { after?: string; before?: string },
): Promise<string[]> {
  // Values are of capitals, digits, "_" and spaces: "!" and "~" stand for "just behind" and "last".
  const from = after && `${after}!`;
  const to = before && `${before.slice(0, -1)}${previous(before.at(-1) ?? "")}~`;
  if (from && to && from > to) return [];
  const range: Condition = { key: ISSUE_COUNT, ...(from && { from }), ...(to && { to }) };
  const where = from || to ? [range] : [{ key: ISSUE_COUNT, present: true }];
  const order = { key: "name", descending: false };
  const { items } = await reader.find({ kind, where, order, first: 1 });
  return items
    .flatMap(({ record }) => issueKeys(record))
    .flatMap(([key, value]) => (key === ISSUE_COUNT ? [String(value)] : []))
    .filter((value) => (!after || value > after) && (!before || value < before))
    .toSorted();
}

const previous = (character: string): string =>
  String.fromCodePoint((character.codePointAt(0) ?? 1) - 1);
