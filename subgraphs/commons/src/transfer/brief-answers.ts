import { type RegionProfile, type StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { strengthOf } from "../practices/strength.ts";
import { barriersOf } from "./gaps-barriers.ts";
import type { Gap } from "./gaps-gap.ts";
import { gapsOf } from "./gaps.ts";
import { labelOf, termsOf } from "./similar-terms.ts";
import { hasTakenUp, type TransferablePractice, whyOf } from "./transferable.ts";
import { transferability } from "./transferability.ts";

/** Why a practice of one region may be of use to another. */
export interface BriefAnswer {
  /** Whether it answers what is not on record there, or what was found to hinder. */
  to: "GAP" | "BARRIER";
  code: string;
  label: string;
  says: string;
  /** The receiver's findings that it answers; none for a gap. */
  records: readonly string[];
}

export interface BriefPractice extends TransferablePractice {
  answers: readonly BriefAnswer[];
}

/** The giver's practices that answer a barrier or a gap of the receiver: most barriers first, then most gaps. */
export async function practicesFor(
  giver: RegionProfile,
  receiver: RegionProfile,
  first: number,
  evidence: Evidence,
): Promise<BriefPractice[]> {
  const peer = { region: giver, rank: null, distance: null };
  const gaps = await gapsOf(receiver, [peer], evidence);
  const barriers = await barriersOf(receiver.id, evidence);
  const practices = await evidence.holdings.of(giver.id, "good-practices");
  const useful = practices
    .map((practice) => ({ practice, answers: answersOf(practice, gaps, barriers) }))
    .filter(({ answers }) => answers.length > 0);
  const weighed = await Promise.all(
    useful.map(async (one) => ({
      ...one,
      anticipated: await transferability(one.practice, receiver, evidence),
    })),
  );
  const lowOf = ({ anticipated }: (typeof weighed)[number]): number =>
    anticipated.summary.equal?.low ?? -1;
  const best = weighed
    .filter(({ anticipated }) => !hasTakenUp(anticipated))
    .toSorted(
      (a, b) =>
        countOf(b.answers, "BARRIER") - countOf(a.answers, "BARRIER") ||
        countOf(b.answers, "GAP") - countOf(a.answers, "GAP") ||
        lowOf(b) - lowOf(a) ||
        (a.practice.id < b.practice.id ? -1 : 1),
    )
    .slice(0, first);
  return Promise.all(
    best.map(async (one) => {
      const strength = await strengthOf(one.practice, evidence);
      return { ...one, strength, why: whyOf(one.anticipated, strength) };
    }),
  );
}

const countOf = (answers: readonly BriefAnswer[], to: BriefAnswer["to"]): number =>
  answers.filter((answer) => answer.to === to).length;

function answersOf(
  practice: StoredRecord,
  gaps: readonly Gap[],
  barriers: ReadonlyMap<string, readonly string[]>,
): BriefAnswer[] {
  const terms = termsOf(practice);
  const themes = [...(terms.get("THEME") ?? [])].toSorted();
  const hindered = themes.flatMap((code): BriefAnswer[] => {
    const records = barriers.get(code);
    if (!records) return [];
    const label = labelOf("theme", code);
    const says = `It is on “${label}”, of which ${records.length === 1 ? "a finding tells" : `${records.length} findings tell`} of a barrier there.`;
    return [{ to: "BARRIER", code, label, says, records }];
  });
  const missing = gaps.flatMap(({ dimension, code, label, says }): BriefAnswer[] => {
    if (dimension !== "THEME" && dimension !== "SUPPORT_KIND" && dimension !== "STAGE") return [];
    const isHindered = dimension === "THEME" && barriers.has(code);
    if (isHindered || !terms.get(dimension)?.has(code)) return [];
    return [{ to: "GAP", code, label, says, records: [] }];
  });
  return [...hindered, ...missing];
}
