import { createHash } from "node:crypto";
import type { StoredRecord } from "@guildhall/schema";
import type { LogPosition, Store } from "../store/index.ts";
import type { Finding } from "./finding.ts";
import { replay, type FeedItem, type Replayed } from "./replay.ts";

export interface CheckedFeed extends Replayed {
  findings: Finding[];
  /** Of each record that is there, what the feed says it holds. */
  digests: Map<string, string>;
}

export const digestOf = (record: StoredRecord): string =>
  createHash("sha256").update(JSON.stringify(record)).digest("base64");

/** Replays the feed: nothing left out, each change built on the one before it, all that was declared. */
export async function checkFeed(store: Store): Promise<CheckedFeed> {
  const { number: head } = await store.position();
  const findings: Finding[] = [];
  const digests = new Map<string, string>();
  const versions = new Map<string, number>();
  const said = new Set<string>();
  const erased = new Set<string>();
  let last: { position: LogPosition; at: string } | null = null;
  const visit = (item: FeedItem): void => {
    const { change, position } = item;
    findings.push(...misplaced(item, last), ...misbuilt(item, versions.get(change.id) ?? null));
    last = item;
    if (change.op === "put") {
      findings.push(...misstamped(item, change.record, store.region));
      digests.set(change.id, digestOf(change.record));
      versions.set(change.id, position.number);
    } else {
      digests.delete(change.id);
      if (change.op === "erase" && change.was === "put") versions.set(change.id, position.number);
      else versions.delete(change.id);
    }
    // What is erased while it is read was read before as it was.
    if (change.op !== "erase" || change.by <= head) {
      findings.push(...unerased(item, said, erased));
      (change.op === "erase" ? erased : said).add(change.id);
    }
  };
  const replayed = await replay(store, { visit, asOf: head });
  const { received, declared } = replayed;
  if (received !== declared)
    findings.push({
      check: "feed",
      message: `declares ${declared} changes, and ${received} were received.`,
    });
  return { ...replayed, findings, digests };
}

const place = ({ number, index }: LogPosition): string => `${number}.${index}`;
const finding = (id: string, message: string): Finding => ({ check: "feed", id, message });

function misplaced(
  { position, at, change }: FeedItem,
  last: { position: LogPosition; at: string } | null,
): Finding[] {
  const found: Finding[] = [];
  const sameEntry = position.number === last?.position.number;
  const wanted = sameEntry ? (last?.position.index ?? 0) + 1 : 0;
  const behind = position.number < (last?.position.number ?? 1);
  if (behind || position.index !== wanted)
    found.push(
      finding(
        change.id,
        `stands at ${place(position)}, right behind ${last ? place(last.position) : "the start"}: a change is missing or out of order.`,
      ),
    );
  if (last && at < last.at)
    found.push(finding(change.id, `was written at ${at}, before the change that it follows.`));
  return found;
}

function misbuilt({ position, change }: FeedItem, before: number | null): Finding[] {
  if (change.op === "delete" && before === null)
    return [finding(change.id, `is withdrawn at ${place(position)} and was not there.`)];
  if (change.before === before) return [];
  const said = change.before ?? "no version";
  return [
    finding(
      change.id,
      `at ${place(position)} says that it replaces ${said}; the feed had ${before ?? "none"}.`,
    ),
  ];
}

/** Of an erased record nothing may be left that says anything, before the erasure or after. */
function unerased(
  { position, change: { id, op } }: FeedItem,
  said: ReadonlySet<string>,
  erased: ReadonlySet<string>,
): Finding[] {
  if (op !== "erase" && erased.has(id))
    return [finding(id, `is written at ${place(position)}, and was erased before.`)];
  if (op !== "erase" || erased.has(id) || !said.has(id)) return [];
  return [
    finding(id, `is erased at ${place(position)}, and changes before it still say something.`),
  ];
}

function misstamped(
  { position, at, change }: FeedItem,
  { id, region, version, updatedAt }: StoredRecord,
  wanted: string,
): Finding[] {
  const found: Finding[] = [];
  const say = (what: string, is: unknown, should: unknown): void => {
    if (is !== should)
      found.push(
        finding(
          change.id,
          `at ${place(position)} has ${what} ${String(is)}, wanted ${String(should)}.`,
        ),
      );
  };
  say("id", id, change.id);
  say("region", region, wanted);
  say("version", version, position.number);
  say("updatedAt", updatedAt, at);
  return found;
}
