import { createHash } from "node:crypto";
import type { Store } from "../store/index.ts";
import { checkContent } from "./check-content.ts";
import { checkFeed } from "./check-feed.ts";
import { checkLists } from "./check-lists.ts";
import { checkReferences } from "./check-references.ts";
import { recordLine } from "./canonical.ts";
import { recordsOf } from "./content.ts";
import type { Finding } from "./finding.ts";
import { pagesFrom, type Replayed } from "./replay.ts";
import { Tally } from "./tally.ts";

export interface Verified {
  /** The entry that the registry was verified as of. */
  position: number;
  changes: number;
  records: number;
  withdrawn: number;
  erased: number;
  /** Of the content as NDJSON: the same in every copy of it, whatever store it is in. */
  sha256: string;
  findings: Finding[];
}

/** Holds everything a registry says of itself against its feed. May run while it is served. */
export async function verifyStore(store: Store): Promise<Verified> {
  const feed = await checkFeed(store);
  const hash = createHash("sha256");
  const tally = new Tally();
  const references: Finding[] = [];
  for await (const record of recordsOf(store, feed)) {
    hash.update(recordLine(record));
    tally.add(record);
    references.push(...checkReferences(record, feed));
  }
  const content = await checkContent(store, feed);
  const lists = await checkLists(store, feed, tally);
  const since = await changedSince(store, feed);
  // What was written meanwhile is read newer than the feed was, and that is right.
  const stands = ({ id }: Finding): boolean => (id ? !since.has(id) : since.size === 0);
  return {
    position: feed.position,
    changes: feed.received,
    records: feed.versions.size,
    withdrawn: feed.known.size - feed.versions.size - feed.erased.size,
    erased: feed.erased.size,
    sha256: hash.digest("hex"),
    findings: [...feed.findings, ...content.filter(stands), ...lists.filter(stands), ...references],
  };
}

async function changedSince(store: Store, { end }: Pick<Replayed, "end">): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { changes } of pagesFrom(store, end))
    for (const { change } of changes) ids.add(change.id);
  return ids;
}
