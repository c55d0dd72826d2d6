import { distance } from "fastest-levenshtein";
import { fold } from "../fold.ts";
import { distanceKm } from "../values/distance.ts";
import { pointOf } from "./coordinates.ts";
import type { DraftRecord } from "./rule.ts";

/** Two records of one kind that may be about the same thing. Nobody merges them but their owner. */
export interface DuplicateCandidate {
  ids: readonly [string, string];
  /** 0 to 1: how alike the names are. */
  likeness: number;
  /** Metres between them; null where one of them has no location. */
  metres: number | null;
  /** What speaks for it, in plain sentences. */
  evidence: readonly string[];
}

const LIKE = 0.85;
const SAME_PLACE_LIKE = 0.6;
const SAME_PLACE_METRES = 150;

/** Pairs worth a look: names all but the same, or alike at the same place, or with one website. */
export function duplicateCandidates(records: readonly DraftRecord[]): DuplicateCandidate[] {
  const known = records.map((record) => ({ record, name: bare(record), words: wordsOf(record) }));
  const found: DuplicateCandidate[] = [];
  for (const [index, a] of known.entries())
    for (const b of known.slice(index + 1)) {
      if (kindOf(a.record) !== kindOf(b.record) || toldApart(a.record, b.record)) continue;
      const pair = compare(a, b);
      if (pair) found.push(pair);
    }
  return found.toSorted((a, b) => b.likeness - a.likeness);
}

interface Known {
  record: DraftRecord;
  name: string;
  words: ReadonlySet<string>;
}

function compare(a: Known, b: Known): DuplicateCandidate | null {
  const spelt = spelling(a.name, b.name);
  const shared = overlap(a.words, b.words);
  const likeness = Math.max(spelt, shared);
  const [at, other] = [exactPoint(a.record), exactPoint(b.record)];
  const metres = at && other ? Math.round(distanceKm(at, other) * 1000) : null;
  const evidence: string[] = [];
  if (spelt >= LIKE) evidence.push("The names are all but the same.");
  else if (shared >= LIKE)
    evidence.push("But for words such as “lab” and “space” the names are the same.");
  const close = metres !== null && metres <= SAME_PLACE_METRES;
  if (close && likeness >= SAME_PLACE_LIKE)
    evidence.push(`The names are alike and the places ${metres} m apart.`);
  const website = a.record["website"];
  if (website && website === b.record["website"]) evidence.push("Both have the same website.");
  const ids = [a.record.id, b.record.id] as const;
  return evidence.length > 0 ? { ids, likeness, metres, evidence } : null;
}

/** Another time or another subject makes another record: members in 2014 and in 2016. */
const toldApart = (a: DraftRecord, b: DraftRecord): boolean =>
  startOf(a) !== startOf(b) || SUBJECTS.some((field) => a[field] !== b[field]);
const startOf = (record: DraftRecord): unknown =>
  (record["period"] as { start?: unknown } | undefined)?.start;
const SUBJECTS = ["makerSpace", "organisation", "programme", "event"] as const;

const kindOf = (record: DraftRecord): string | undefined => record.id.split("/")[1];
/** The centre of a town is no evidence: everything in the town shares it. */
const exactPoint = (record: DraftRecord): ReturnType<typeof pointOf> =>
  (record["location"] as { precision?: unknown } | undefined)?.precision === "CITY"
    ? null
    : pointOf(record["location"]);
const bare = (record: DraftRecord): string =>
  fold(String(record["name"] ?? "")).replaceAll(/[^\p{L}\p{N}]+/gu, "");
/** Words that tell places apart; kinds of place do not. */
const COMMON = new Set(["fab", "lab", "fablab", "maker", "makers", "space", "makerspace", "the"]);
const wordsOf = (record: DraftRecord): Set<string> =>
  new Set(
    fold(String(record["name"] ?? ""))
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word && !COMMON.has(word)),
  );

const spelling = (a: string, b: string): number =>
  a && b ? 1 - distance(a, b) / Math.max(a.length, b.length) : 0;

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(a.size, b.size);
}
