import type { StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { ofAllCopies } from "./all-copies.ts";
import { type AdoptionTold, adoptionsOf } from "./adoptions.ts";
import { type PracticeFigure, figuresOfPractice } from "./figures.ts";
import { type FindingRecord, reviewedBy } from "./findings.ts";
import type { PracticeRecord } from "./practice.ts";
import { ownHosts } from "./publishers.ts";

/** All that the registries tell of a practice, read once for whatever is judged of it. */
export interface PracticeFacts {
  practice: PracticeRecord;
  figures: readonly PracticeFigure[];
  /** Findings of any registry that bear on it. */
  findings: readonly FindingRecord[];
  /** Of these, such as came out of a review by peers. */
  reviews: readonly FindingRecord[];
  adoptions: readonly AdoptionTold[];
  /** Names of web sites of its own: of the bodies, spaces and programmes that it concerns. */
  ownHosts: ReadonlySet<string>;
}

export async function factsOf(record: StoredRecord, evidence: Evidence): Promise<PracticeFacts> {
  const practice = record as PracticeRecord;
  const [figures, findings, adoptions, own] = await Promise.all([
    figuresOfPractice(practice, evidence),
    findingsOn(practice.id, evidence),
    adoptionsOf(practice.id, evidence),
    ownHosts(practice, evidence),
  ]);
  const reviews = await reviewedBy(findings, evidence);
  return { practice, figures, findings, reviews, adoptions, ownHosts: own };
}

/** Findings on each record. */
const byRecord = ofAllCopies("findings", (records) => {
  const on = new Map<string, FindingRecord[]>();
  for (const finding of records as readonly FindingRecord[])
    for (const { id } of finding.bearsOn ?? []) on.set(id, [...(on.get(id) ?? []), finding]);
  return on;
});

const findingsOn = async (
  id: string,
  { holdings }: Pick<Evidence, "holdings">,
): Promise<readonly FindingRecord[]> => (await byRecord(holdings)).get(id) ?? [];
