import { onSphere } from "@guildhall/schema";
import type { Change } from "../catalogue/catalogue.ts";
import type { Connection } from "../catalogue/sqlite/connection.ts";
import { COLUMNS, type Column } from "./columns.ts";
import { entryOf, tokensOf, type Entry } from "./entry.ts";
import { stemOf } from "./stems.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Index {
  db: Connection;
  vocabulary: Vocabulary;
  /** How many there are. */
  records: number;
  /** Words whose stems this process has seen written, each with its language before it. */
  stemmed: Set<string>;
}

interface Doc {
  rec: number;
  version: number;
  columns: Record<Column, string>;
}

const DOC = `SELECT rec, version, ${COLUMNS.join()} FROM docs WHERE id = ?`;
const ENTER_DOC = `INSERT INTO docs (id, kind, region, version, x, y, z, ${COLUMNS.join()})
  VALUES (?, ?, ?, ?, ?, ?, ?, ${COLUMNS.map(() => "?").join()})`;
const ENTER_WORDS = `INSERT INTO words (rowid, ${COLUMNS.join()})
  VALUES (last_insert_rowid(), ${COLUMNS.map(() => "?").join()})`;

/** Some changes in one transaction; what is in memory follows when that is through. */
export function writeChanges(
  index: Index,
  changes: readonly Change[],
  alongside: () => void = () => {},
): void {
  const { db, vocabulary, stemmed } = index;
  const come: Set<string>[] = [];
  const gone: Set<string>[] = [];
  const stems = new Map<string, readonly [stem: string, word: string]>();
  db.write(() => {
    for (const change of changes) {
      const before = docOf(db, change.id);
      if (change.op === "put" && before?.version === change.record.version) continue;
      if (before) {
        leave(db, before.rec);
        gone.push(tokensOf(before.columns));
      }
      if (change.op === "drop") continue;
      const entry = entryOf(change.record);
      enter(db, entry);
      come.push(tokensOf(entry.columns));
      for (const [word, language] of entry.words) {
        const key = `${language} ${word}`;
        if (stemmed.has(key) || stems.has(key)) continue;
        const stem = stemOf(word, language);
        if (stem) stems.set(key, [stem, word]);
      }
    }
    for (const [stem, word] of stems.values())
      db.run("INSERT OR IGNORE INTO stems (stem, word) VALUES (?, ?)", stem, word);
    alongside();
  });
  index.records += come.length - gone.length;
  for (const tokens of come) for (const token of tokens) vocabulary.add(token);
  for (const tokens of gone) for (const token of tokens) vocabulary.remove(token);
  for (const key of stems.keys()) stemmed.add(key);
}

function docOf(db: Connection, id: string): Doc | undefined {
  const row = db.first(DOC, id);
  if (!row) return undefined;
  const [rec, version, ...texts] = row;
  const columns = COLUMNS.map((column, at) => [column, String(texts[at])] as const);
  return {
    rec: Number(rec),
    version: Number(version),
    columns: Object.fromEntries(columns) as Doc["columns"],
  };
}

function enter(db: Connection, entry: Entry): void {
  const { id, kind, region, version, columns, names, location } = entry;
  const texts = COLUMNS.map((column) => columns[column]);
  const { x, y, z } = location ? onSphere(location) : { x: null, y: null, z: null };
  db.run(ENTER_DOC, id, kind, region, version, x, y, z, ...texts);
  db.run(ENTER_WORDS, ...texts);
  db.run("INSERT INTO titles (rowid, name) VALUES (last_insert_rowid(), ?)", columns.name);
  for (const one of names)
    db.run(
      "INSERT OR IGNORE INTO names SELECT ?, rec, ? FROM docs WHERE id = ?",
      one.bare,
      one.name,
      id,
    );
}

function leave(db: Connection, rec: number): void {
  for (const [table, key] of [
    ["docs", "rec"],
    ["names", "rec"],
    ["words", "rowid"],
    ["titles", "rowid"],
  ])
    db.run(`DELETE FROM ${table} WHERE ${key} = ?`, rec);
}
