import { expect, it } from "vitest";
import { flag, withIssues } from "./flag.ts";

const lab = {
  id: "testville/maker-spaces/alpha",
  region: "testville",
  name: "Alpha Lab",
  kind: "makerspce",
  status: "ACTIVE",
  sources: [{ kind: "UNCITED", title: "Owner", confidence: "HIGH" }],
};
const today = "2026-11-22";
const doubt = { code: "NUMBER_NOT_READ", severity: "WARNING", message: "None." } as const;

it("is what reading left in doubt, then what the rules find", () => {
  const issues = flag(lab, [{ ...doubt, field: "metrics" }], { today });
  expect(issues.map(({ code, field }) => [code, field])).toEqual([
    ["NUMBER_NOT_READ", "metrics"],
    ["UNKNOWN_WORD", "kind"],
  ]);
});

it("is said once of one value, wherever it stands in a list", () => {
  const read = ["metrics.0", "metrics.1", "metrics.0.quantity"].flatMap((field) => [
    { ...doubt, field, found: "lots" },
    { ...doubt, field, found: "few" },
  ]);
  const found = flag({ ...lab, kind: "fab-lab" }, [...read, ...read], { today });
  expect(found.map((issue) => [issue.field, issue.found])).toEqual([
    ["metrics.0", "lots"],
    ["metrics.0", "few"],
    ["metrics.0.quantity", "lots"],
    ["metrics.0.quantity", "few"],
  ]);
});

it("leaves no trace in a record of which nothing is to be said", () => {
  expect(withIssues(lab, [])).toBe(lab);
  expect(withIssues(lab, [doubt])).toEqual({ ...lab, issues: [doubt] });
});

it("says once what reading and the rules both find, in the words of the reading", () => {
  const read = [{ ...doubt, code: "UNKNOWN_WORD", field: "kind", found: "makerspce" }];
  expect(flag(lab, read, { today })).toEqual(read);
});
