import type { Issue } from "../values/issue.ts";
import { confidenceTooHigh } from "./confidence-too-high.ts";
import { duplicateCandidate } from "./duplicate-candidate.ts";
import { pointShared } from "./point-shared.ts";
import type { DraftRecord, RegistryRule } from "./rule.ts";
import { sameFactTwice } from "./same-fact-twice.ts";

/** Every rule that looks at several records. To add one, write its file and name it here. */
export const registryRules: readonly RegistryRule[] = [
  duplicateCandidate,
  sameFactTwice,
  pointShared,
  confidenceTooHigh,
];

/** What the rules find in records that are seen together, by the id of the record to look at. */
export function checkTogether(records: readonly DraftRecord[]): Map<string, Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const { code, severity, check } of registryRules)
    for (const { id, ...flag } of check(records)) {
      const issues = found.get(id);
      const issue = { code, severity, ...flag };
      if (issues) issues.push(issue);
      else found.set(id, [issue]);
    }
  return found;
}
