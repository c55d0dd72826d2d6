import { kindOfId, pathsOf, type StoredRecord, valuesAt, wordsOf } from "@guildhall/schema";
import { fits, unknown } from "../reason.ts";
import { haveAll, type Word } from "../word.ts";
import type { Rule } from "./rule.ts";

/**
 * Whether a record speaks of what the firm wants, where nothing but its words can tell. That it does
 * not is no reason against it: `field` is where it would be said.
 */
export const judgeWords =
  (field: string): Rule =>
  (record, { need }) =>
    need.map((word) => {
      const { said } = word;
      const at = { condition: "SUPPORT", sought: said } as const;
      const found = mentioned(record, word);
      if (found) return fits({ ...at, ...found, says: `Its record speaks of “${said}”.` });
      return unknown("RECORD", { ...at, field, says: `Its record does not speak of “${said}”.` });
    });

/** Where a record says what it gives and to whom; its notes and sources tell of other things too. */
const SPEAKING = new Set(["name", "description", "methods", "objectives", "audience", "rationale"]);

/** The first field in which a record speaks of something, with its words. */
export function mentioned(
  record: StoredRecord,
  { stems }: Word,
): { field: string; value: string } | undefined {
  const found = passagesOf(record).find(({ words }) => haveAll(words, stems));
  return found && { field: found.field, value: found.value };
}

interface Passage {
  field: string;
  value: string;
  words: readonly string[];
}

/** A record is asked about each thing that is wanted, and taken apart once. */
const passages = new WeakMap<StoredRecord, readonly Passage[]>();

function passagesOf(record: StoredRecord): readonly Passage[] {
  let known = passages.get(record);
  if (!known) {
    known = speakingPaths(record).flatMap((field) =>
      valuesAt(record, field).flatMap((value) =>
        typeof value === "string" ? [{ field, value, words: wordsOf(value) }] : [],
      ),
    );
    passages.set(record, known);
  }
  return known;
}

const paths = new Map<string, readonly string[]>();

function speakingPaths({ id }: StoredRecord): readonly string[] {
  const kind = kindOfId(id);
  if (!kind) return [];
  let known = paths.get(kind.kind);
  if (!known) {
    const all = pathsOf(kind.type).map(({ path }) => path);
    known = all.filter((path) => SPEAKING.has(path.split(".")[0]!));
    paths.set(kind.kind, known);
  }
  return known;
}
