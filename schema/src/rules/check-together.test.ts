import { expect, it } from "vitest";
import { rules } from "./check.ts";
import { checkTogether, registryRules } from "./check-together.ts";
import { draft } from "./testing/lab.ts";

it("gives each finding its rule's code and severity, under the record to look at", () => {
  const other = { ...draft(), id: "kranj/maker-spaces/open-lab", name: "Open Lab" };
  const uncited = { kind: "UNCITED", title: "all of it", confidence: "HIGH" };
  const found = checkTogether([draft(), { ...other, sources: [uncited] }]);
  expect(Object.fromEntries(found)).toMatchObject({
    "kranj/maker-spaces/openlab": [
      { code: "DUPLICATE_CANDIDATE", severity: "WARNING", found: other.id },
    ],
    "kranj/maker-spaces/open-lab": [{ code: "CONFIDENCE_TOO_HIGH", severity: "WARNING" }],
  });
});

it("has a code of its own for each rule, and a plain sentence", () => {
  const codes = [...rules, ...registryRules].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, means } of registryRules) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(means).toMatch(/\.$/);
  }
});

it("does not stumble over records full of wrong shapes", () => {
  const wrong = { location: 1, sources: "a book", website: 7, metrics: [null, 3, { name: 1 }] };
  const records = [
    draft(wrong),
    draft({ quantity: { value: 1 }, name: 7, period: { end: 2015 }, sameAs: [{}] }, "measurements"),
  ];
  expect(() => checkTogether(records)).not.toThrow();
});
