import type { Change, CopyState } from "../catalogue/catalogue.ts";
import { accept, isOf } from "./accept.ts";
import { BOUNDS } from "./bounds.ts";
import { type Memo, memoOf, returned, setAside, tell } from "./memo.ts";
import type { SetAside } from "./set-aside.ts";
import { type FedChange, type FeedPage, isAfter, placeOf } from "./page.ts";

export interface Taken {
  state: CopyState;
  changes: Change[];
}

/** Turns a page of a region's feed into what the catalogue takes in; null where it is no page to go on from. */
export function take(before: CopyState, page: FeedPage, now: Date): Taken | null {
  const { changes: fed, total, hasMore } = page.changes;
  const changes: Change[] = [];
  let memo = memoOf(before);
  let { after } = before;
  if (hasMore && fed.length === 0) return null;
  if (memo.received + fed.length > BOUNDS.changes) return null;
  for (const change of fed) {
    const place = placeOf(change.token);
    if (!isAfter(place, after)) return null;
    const read = readChange(before.region, change);
    if (read.change) changes.push(read.change);
    memo = setAside(memo, change.id, read.aside);
    const { token, id, version, at } = change;
    memo = { ...memo, last: { before: after, token, id, version, at } };
    after = place;
  }
  memo = told(memo, page, now);
  memo = {
    ...memo,
    received: memo.received + fed.length,
    declared: total,
    lastSuccess: now.toISOString(),
    contractVersion: page.registry.contractVersion,
  };
  return {
    state: {
      region: before.region,
      after,
      changedAt: fed.at(-1)?.at ?? before.changedAt,
      confirmedAt: hasMore ? before.confirmedAt : now.toISOString(),
      memo,
    },
    changes,
  };
}

interface Read {
  change?: Change;
  aside: Omit<SetAside, "id"> | null;
}

/** It was asked for without its record, after the answer with it was too large. */
const TOO_LARGE: Read["aside"] = {
  code: "TOO_LARGE",
  reason: `An answer with it alone is larger than ${BOUNDS.bytes} bytes.`,
};

/** One change, as the catalogue takes it. Of what is set aside an earlier version is not kept: it holds no more. */
function readChange(region: string, { kind, id, version, record }: FedChange): Read {
  const drop: Change = { op: "drop", id };
  if (kind === "PUT" && record === undefined)
    return { ...(isOf(region, id) && { change: drop }), aside: TOO_LARGE };
  if (kind === "PUT") {
    const accepted = accept(region, id, version, record);
    if (!accepted.code) return { change: { op: "put", id, record: accepted.record }, aside: null };
    return { ...(isOf(region, id) && { change: drop }), aside: accepted };
  }
  if (!isOf(region, id))
    return { aside: { code: "FOREIGN", reason: `Got ${kind} of a record that is not its own.` } };
  if (kind === "DELETE") return { change: drop, aside: null };
  if (kind === "ERASED") return { change: { ...drop, erased: true }, aside: null };
  return {
    change: drop,
    aside: { code: "INVALID", reason: "Got an unknown change, wanted PUT, DELETE or ERASED." },
  };
}

/** What is to be told of this page. */
function told(memo: Memo, { registry, changes }: FeedPage, now: Date): Memo {
  const { contractVersion: version } = memo;
  let said = returned(memo, now);
  if (version !== null && version !== registry.contractVersion)
    said = tell(
      said,
      "CONTRACT_CHANGED",
      `It serves contract ${registry.contractVersion}; before, it was ${version}. Fields of older names are read under their new ones, and fields that commons does not know are left out.`,
      now,
    );
  if (changes.hasMore) return said;
  const received = memo.received + changes.changes.length;
  const differed = memo.declared === null ? 0 : memo.declared - memo.received;
  if (changes.total - received !== 0 && changes.total - received !== differed)
    said = tell(
      said,
      "COUNT_DIFFERS",
      `Its feed declares ${changes.total} changes and gave ${received}. Reading it from the start tells whether something is missing.`,
      now,
    );
  return said;
}
