import { expect, it } from "vitest";
import { LISTED_MAX, sayReport } from "./report.ts";
import { newTally } from "./tally.ts";

const origin = { file: "labs.csv", row: 2 };
const issue = { code: "DATE_NOT_READ", severity: "WARNING", message: "No date." } as const;
const record = { id: "testville/maker-spaces/alpha", region: "testville" };
const about = { region: "testville", kind: null, format: "csv", source: "labs.csv", dryRun: false };

it("counts records that are flagged, and lists each flag", () => {
  const { report, flag } = newTally(about);
  flag({ record, origin, issues: [issue, issue] });
  flag({ record, origin, issues: [] });
  expect([report.flagged, report.flags.length]).toEqual([1, 2]);
});

it("lists what a person can read, counts everything, and says that there is more", () => {
  const { report, refuse } = newTally(about);
  const refusal = { origin, field: null, message: "No." };
  for (let at = 0; at < LISTED_MAX; at++) refuse([refusal]);
  expect([...sayReport(report)].at(-1)).not.toContain("more lines");
  refuse([refusal, refusal]);
  expect([report.refused, report.refusals.length]).toEqual([LISTED_MAX + 1, LISTED_MAX]);
  expect([...sayReport(report)].at(-1)).toContain("and 2 more lines");
});
