import { parseRecordId, type StoredRecord } from "@guildhall/schema";
import type { Change } from "../catalogue.ts";
import { enter, leave, type Placed } from "./entries.ts";
import type { Index } from "./index-of.ts";
import { Staged } from "./staged.ts";

/**
 * Takes in some changes, at most one a record, in one transaction with what `alongside` writes.
 * What is in memory follows when it is through, and stays as it was when it fails.
 */
export function writeChanges(
  index: Index,
  changes: readonly Change[],
  alongside: () => void = () => {},
): void {
  const staged = new Staged(index.points);
  const taken: { kind: string; rec: number }[] = [];
  const left: { kind: string; rec: number }[] = [];
  const take = (id: string) => {
    const kind = kindOf(id);
    const rec = index.recs.take(kind);
    taken.push({ kind, rec });
    return rec;
  };
  try {
    index.db.write(() => {
      const known = knownOf(index, changes);
      const news = changes.filter((change) => isNews(change, known.get(change.id)));
      const before = recordsAt(
        index,
        news.flatMap(({ id }) => known.get(id)?.rec ?? []),
      );
      leave(index, staged, before);
      const puts = news.flatMap((change) =>
        change.op === "put"
          ? [{ rec: known.get(change.id)?.rec ?? take(change.id), record: change.record }]
          : [],
      );
      for (const { id, op } of news) {
        const rec = known.get(id)?.rec;
        if (op === "drop" && rec !== undefined) left.push({ kind: kindOf(id), rec });
      }
      enter(index, staged, puts);
      writeRecords(index, puts, left);
      alongside();
      staged.write(index.db);
    });
  } catch (error) {
    for (const { kind, rec } of taken) index.recs.give(kind, rec);
    index.sets.dropUnkept();
    throw error;
  }
  staged.adopt();
  index.found.clear();
  for (const { kind, rec } of left) index.recs.give(kind, rec);
}

interface Known {
  rec: number;
  version: number;
}

const kindOf = (id: string): string => parseRecordId(id)?.kind ?? "";

const isNews = (change: Change, known: Known | undefined): boolean =>
  change.op === "put" ? change.record.version !== known?.version : known !== undefined;

function knownOf({ db, sets }: Index, changes: readonly Change[]): Map<string, Known> {
  const ids = changes.map(({ id }) => [sets.kinds.get(kindOf(id))?.all.number ?? 0, id]);
  const rows = db.all(
    `SELECT l.id, l.rec, l.version FROM json_each(?) i CROSS JOIN listed l INDEXED BY listed_by_id
     ON l.kind = i.value ->> 0 AND l.id = i.value ->> 1`,
    JSON.stringify(ids),
  );
  return new Map(
    rows.map(([id, rec, version]) => [String(id), { rec: Number(rec), version: Number(version) }]),
  );
}

function recordsAt({ db }: Index, recs: readonly number[]): Placed[] {
  const rows = db.all(
    "SELECT r.rec, r.record FROM json_each(?) i CROSS JOIN records r ON r.rec = i.value",
    JSON.stringify(recs),
  );
  return rows.map(([rec, record]) => ({
    rec: Number(rec),
    record: JSON.parse(String(record)) as StoredRecord,
  }));
}

function writeRecords(
  { db }: Index,
  puts: readonly Placed[],
  left: readonly { rec: number }[],
): void {
  for (const { rec, record } of puts)
    db.run(
      "INSERT OR REPLACE INTO records (rec, record) VALUES (?, ?)",
      rec,
      JSON.stringify(record),
    );
  for (const { rec } of left) db.run("DELETE FROM records WHERE rec = ?", rec);
}
