import { expect, it } from "vitest";
import { vocabulary } from "../vocabularies/vocabulary.ts";
import { councilDeclared } from "./council-declared.ts";
import { check, draft } from "./testing/lab.ts";

const declared = (vocabulary("keySuccessFactor")?.terms ?? []).map(({ code }) => ({
  factor: code,
}));
const council = (keySuccessFactors: unknown, partnership?: string) =>
  draft({ keySuccessFactors, partnership }, "councils");

it("notes a council that repeats what its partnership declares for all", () => {
  const flags = check(councilDeclared, council(declared, "sme-cluster-growth"));
  expect(flags.map(({ field }) => field)).toEqual(["keySuccessFactors"]);
});

it("is content with evidence for one, with factors of its own, and with no partnership", () => {
  const [first, ...rest] = declared;
  const shown = [
    [{ ...first, evidence: "Twelve firms met the university." }, ...rest],
    [{ ...first, measurements: ["kranj/measurements/one"] }, ...rest],
    rest,
  ];
  for (const factors of shown)
    expect(check(councilDeclared, council(factors, "sme-cluster-growth"))).toEqual([]);
  expect(check(councilDeclared, council(declared))).toEqual([]);
});
