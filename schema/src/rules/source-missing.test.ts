import { expect, it } from "vitest";
import { sourceMissing } from "./source-missing.ts";
import { check, draft } from "./testing/lab.ts";

it("flags a record without a source", () => {
  expect(check(sourceMissing, draft({ sources: [] }))[0]?.field).toBe("sources");
});

it("flags a page without its address and a document without its title", () => {
  const sources = [
    { kind: "ADDRESS", confidence: "LOW", title: "A page" },
    { kind: "DOCUMENT", confidence: "LOW", title: "A report" },
    { kind: "UNCITED", confidence: "LOW" },
  ];
  expect(check(sourceMissing, draft({ sources })).map(({ field }) => field)).toEqual([
    "sources.0.address",
    "sources.2.title",
  ]);
});
