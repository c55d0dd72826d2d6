import type { Store } from "../store/index.ts";
import { digestOf, type CheckedFeed } from "./check-feed.ts";
import type { Finding } from "./finding.ts";

const BATCH = 200;

/** Whether reading by id gives, for every id the log knows, what the feed says of it. */
export async function checkContent(store: Store, feed: CheckedFeed): Promise<Finding[]> {
  const findings: Finding[] = [];
  const say = (id: string, message: string): void => {
    findings.push({ check: "content", id, message });
  };
  const ids = [...feed.known].toSorted();
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    const records = await store.get(batch);
    for (const [index, id] of batch.entries()) {
      const record = records[index];
      const version = feed.versions.get(id);
      if (version === undefined) {
        if (record) say(id, `is answered with version ${record.version}; the feed withdrew it.`);
      } else if (!record) say(id, `is not answered; the feed has version ${version}.`);
      else if (record.version !== version)
        say(id, `is answered with version ${record.version}; the feed has version ${version}.`);
      else if (digestOf(record) !== feed.digests.get(id))
        say(id, `is answered with other content than version ${version} has in the feed.`);
    }
  }
  return findings;
}
