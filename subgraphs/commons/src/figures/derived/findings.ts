import { FindingKind, valuesAt, type RegionProfile, type StoredRecord } from "@guildhall/schema";
import { byMember, byWord } from "./by-word.ts";
import { all, because, eachOnce, without, type Against, type Choice } from "./choice.ts";
import { derived } from "./derived.ts";
import { count, counts } from "./mix.ts";

const THING = ["finding"] as const;

const ownFindings = (region: RegionProfile, findings: readonly StoredRecord[]): Choice =>
  without(eachOnce(all(findings)), aboutOthers(region));

/** A finding is about the region that keeps it, where it does not say that it is about others. */
const aboutOthers =
  ({ id }: RegionProfile): Against =>
  (finding) => {
    const regions = valuesAt(finding, "regions.id");
    if (regions.length === 0 || regions.includes(id)) return null;
    return because(finding, "ABOUT_OTHERS", `is about ${regions.join(", ")}`);
  };

const onRecord = derived({
  code: "findings-on-record",
  reads: ["findings"],
  work(region, [findings = []]) {
    const own = ownFindings(region, findings);
    const byKind = byMember(FindingKind, own.counted, ({ kind }) => kind);
    return [count(own.counted, THING, own), ...counts(byKind, THING, own)];
  },
});

const byTheme = derived({
  code: "findings-by-theme",
  reads: ["findings"],
  work(region, [findings = []]) {
    const own = ownFindings(region, findings);
    const parts = byWord("theme", own.counted, ({ themes }) => themes);
    return counts(parts, THING, own, ["A finding on several themes stands in each."]);
  },
});

export const findingIndicators = [onRecord, byTheme];
