import { kinds, parseRecordId } from "@guildhall/schema";
import { eachRecord } from "../records/each-record.ts";
import type { Store } from "../store/index.ts";
import type { CheckedFeed } from "./check-feed.ts";
import type { Finding } from "./finding.ts";
import type { Tally } from "./tally.ts";

/** Whether lists and filters find every record that the feed adds up to, and no other. */
export async function checkLists(
  store: Store,
  feed: CheckedFeed,
  tally: Tally,
): Promise<Finding[]> {
  const expected = new Map<string, Set<string>>(kinds().map(({ kind }) => [kind, new Set()]));
  for (const id of feed.versions.keys()) {
    const kind = parseRecordId(id)?.kind ?? "";
    expected.set(kind, (expected.get(kind) ?? new Set()).add(id));
  }
  const findings: Finding[] = [];
  for (const [kind, ids] of expected) {
    findings.push(...(await checkList(store, kind, ids)));
    for (const { key, value, count } of tally.of(kind)) {
      const found = await store.count(kind, [{ key, anyOf: [value] }]);
      if (found === count) continue;
      const message = `find ${found} ${kind} by ${key} ${value}; ${count} records have it.`;
      findings.push({ check: "lists", message });
    }
  }
  return findings;
}

async function checkList(
  store: Store,
  kind: string,
  expected: ReadonlySet<string>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const say = (message: string, id?: string): void => {
    findings.push({ check: "lists", message, ...(id && { id }) });
  };
  const listed = new Set<string>();
  for await (const { id } of eachRecord(store, kind)) {
    if (listed.has(id)) say("stands twice in the list by name.", id);
    else if (!expected.has(id)) say("is listed, and not in the feed.", id);
    listed.add(id);
  }
  for (const id of expected) if (!listed.has(id)) say("is in the feed, and not listed.", id);
  const total = await store.count(kind, []);
  if (total !== expected.size) say(`count ${total} ${kind}; the feed has ${expected.size}.`);
  return findings;
}
