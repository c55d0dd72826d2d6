import { expect, it } from "vitest";
import { subjectMissing } from "./subject-missing.ts";
import { check, draft } from "./testing/lab.ts";

const figure = { name: "members", quantity: { value: 70, bound: "EXACT", unit: "people" } };

it("notes a measurement and a practice's figure that do not say what they are of", () => {
  expect(check(subjectMissing, draft(figure, "measurements"))[0]?.field).toBe("subject");
  expect(
    check(subjectMissing, draft({ evidence: [figure] }, "good-practices")).map(
      ({ field }) => field,
    ),
  ).toEqual(["evidence.0.subject"]);
});

it("asks nothing where it is said, of a space's own figures, or of a recognition", () => {
  const subject = { kind: "SPACE" };
  expect(check(subjectMissing, draft({ ...figure, subject }, "measurements"))).toEqual([]);
  expect(check(subjectMissing, draft({ metrics: [figure] }))).toEqual([]);
  expect(check(subjectMissing, draft({ recognition: true }, "measurements"))).toEqual([]);
});
