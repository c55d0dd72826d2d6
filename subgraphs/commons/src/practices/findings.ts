import { findTerm, type Finding, type StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";

export type FindingRecord = StoredRecord & Finding;

/** Those of the findings that were made at a review by peers. */
export async function reviewedBy(
  findings: readonly FindingRecord[],
  { holdings }: Pick<Evidence, "holdings">,
): Promise<FindingRecord[]> {
  const events = await Promise.all(
    findings.map(async ({ foundAt }) => foundAt && (await holdings.get(foundAt as string))),
  );
  return findings.filter((_, at) => isReview(events[at] || undefined));
}

const isReview = (event: StoredRecord | undefined): boolean =>
  findTerm("eventKind", String(event?.["kind"] ?? ""))?.code === "peer-review";
