import { expect, it } from "vitest";
import { confidenceTooHigh } from "./confidence-too-high.ts";
import { draft } from "./testing/lab.ts";

const page = (address: string, confidence = "HIGH") => ({ kind: "ADDRESS", address, confidence });
const PRESS = page("https://www.gorenjskiglas.si/openlab");
const found = (fields: Record<string, unknown>, ...others: ReturnType<typeof draft>[]) =>
  confidenceTooHigh.check([draft(fields), ...others]).map(({ field }) => field);

it("flags a record that rests on one other site alone, however many of its pages", () => {
  const sources = [PRESS, page("https://gorenjskiglas.si/again")];
  expect(found({ sources })).toEqual(["sources.0.confidence", "sources.1.confidence"]);
});

it("flags general knowledge, also beside good sources", () => {
  const uncited = { kind: "UNCITED", title: "founding", confidence: "HIGH" };
  const [flag] = confidenceTooHigh.check([draft({ sources: [uncited] })]);
  expect(flag).toMatchObject({ field: "sources.0.confidence", found: "UNCITED", fix: "MEDIUM" });
  expect(found({ sources: [uncited, page("https://kranj.gov.si/")] })).toHaveLength(1);
});

it("takes general knowledge for no second source", () => {
  const uncited = { kind: "UNCITED", title: "founding", confidence: "MEDIUM" };
  expect(found({ sources: [uncited, PRESS] })).toEqual(["sources.1.confidence"]);
});

it("takes the owner's own page: by the record's website, by that of what it names, by its word", () => {
  const website = "https://gorenjskiglas.si/";
  expect(found({ sources: [PRESS], website })).toEqual([]);
  const owner = draft({ website, sources: [] }, "organisations");
  const operator = { name: "Glas", organisation: owner.id };
  expect(found({ sources: [PRESS], operator }, owner)).toEqual([]);
  expect(found({ sources: [PRESS] }, owner)).toHaveLength(1);
  expect(found({ sources: [PRESS], selfReported: true })).toEqual([]);
});

it("takes a part of the owner's site for the owner's, and not what only ends alike", () => {
  const sources = [page("https://lab.uni.si/")];
  expect(found({ sources, website: "https://www.uni.si/" })).toEqual([]);
  expect(found({ sources: [page("https://uni.si/")], website: "https://lab.uni.si/" })).toEqual([]);
  expect(found({ sources: [page("https://cuni.si/")], website: "https://uni.si" })).toHaveLength(1);
});

it("takes a public authority's site, a document, and two sites that agree", () => {
  for (const address of ["https://www.gov.uk/x", "https://ec.europa.eu/x", "https://a.gob.es/x"])
    expect(found({ sources: [page(address)] })).toEqual([]);
  const document = { kind: "DOCUMENT", title: "Project page", confidence: "HIGH" };
  expect(found({ sources: [document] })).toEqual([]);
  expect(found({ sources: [document, PRESS] })).toEqual([]);
  expect(found({ sources: [PRESS, page("https://delo.si/openlab")] })).toEqual([]);
});

it("tells general knowledge and a stranger's page apart, and says which page it is", () => {
  const uncited = { kind: "UNCITED", title: "founding", confidence: "HIGH" };
  const flags = confidenceTooHigh.check([draft({ sources: [uncited, PRESS] })]);
  expect(flags.map((flag) => flag.found)).toEqual(["UNCITED", PRESS.address]);
  expect(flags[0]?.message).toContain("General knowledge");
  expect(flags[1]?.message).toContain("one site alone");
});

it("does not stumble over an address that is none", () => {
  expect(
    found({ sources: [page("gorenjskiglas"), { kind: "ADDRESS", confidence: "HIGH" }] }),
  ).toEqual([]);
});

it("asks nothing of a source that is trusted less", () => {
  expect(found({ sources: [page("https://delo.si/", "MEDIUM")] })).toEqual([]);
});
