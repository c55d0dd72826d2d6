import { Warnings } from "@guildhall/schema";
import { onlyOnce } from "@guildhall/serving/process";
import { graphql } from "graphql";
import { expect, it } from "vitest";
import { foundingEvidence } from "../../holdings/testing/founding.ts";
import { catalogueContext } from "../catalogue/context.ts";
import { catalogueSubgraph } from "../catalogue/subgraph.ts";
import { commonsSubgraph } from "../subgraph.ts";

const opened = onlyOnce(async () => ({
  evidence: await foundingEvidence(),
  commons: await commonsSubgraph(),
  catalogue: await catalogueSubgraph(),
}));

/** Asks commons of an entity, as a gateway does on its way from a live query. */
async function asked(type: "Region" | "GoodPractice", id: string, selection: string) {
  const { evidence, commons } = await opened();
  const { data, errors } = await graphql({
    schema: commons.schema,
    source: `query ($id: ID!) { _entities(representations: [{ __typename: "${type}", id: $id }]) { ... on ${type} { ${selection} } } }`,
    variableValues: { id },
    contextValue: { ...evidence, warnings: new Warnings() },
  });
  // oxlint-disable-next-line typescript/no-explicit-any -- the test knows what it asked for
  return { entity: (data as any)?.["_entities"]?.[0], errors };
}

const SIMILAR = `similar { region regionName country rank distance compared of formula cautions
  inputs { indicator year share own { value unit year z lines formula territory { code version level } } other { value unit year z lines formula territory { code version level } } } }`;
const TRANSFERABLE = `transferable(first: 3) { of rule takenUp { id name region state adoptions }
  practices { id name region regionName evidence why
    transferability { cautions summary { says equalWeights { low high } variedWeights { low high } } conditions { text met says records } } } }`;
const GAPS = `gaps { dimension code label state says have of inferred barriers told records
  holders { region regionName rank distance count records } }`;
const BRIEF = `partnerBrief(with: "zagreb") { region with says ${["offers", "asks"]
  .map(
    (field) =>
      `${field} { answers { to code label says records } practice { id name why transferability { summary { says } } } }`,
  )
  .join(" ")}
  sharedThemes { code label own other hindersBoth } past { kind id name state start namesBoth says }
  contacts { region name organisation roles { says record } } openQuestions { asked says records } }`;

it("answers which regions are similar, with every figure that went in", async () => {
  const { entity, errors } = await asked("Region", "birmingham", SIMILAR);
  expect(errors).toBeUndefined();
  expect(entity.similar).toHaveLength(5);
  expect(entity.similar[0]).toMatchObject({
    region: "lisbon",
    regionName: "Lisbon",
    country: "PT",
    rank: 1,
    compared: 7,
  });
  expect(entity.similar[0].inputs[0].own).toMatchObject({ value: 6, territory: { code: "UKG3" } });
});

it("answers by other statistics, by code or by name, and refuses what is none", async () => {
  const by = (indicators: string) =>
    asked("Region", "paris", `similar(indicators: ${indicators}) { of inputs { indicator } }`);
  const { entity } = await by('["Unemployment rate", "population-density", "unemployment-rate"]');
  expect(entity.similar[0]).toEqual({
    of: 2,
    inputs: [{ indicator: "unemployment-rate" }, { indicator: "population-density" }],
  });
  const { errors } = await by('["unemployment-rat"]');
  expect(errors?.[0]?.extensions["code"]).toBe("FILTER_INVALID");
  expect(errors?.[0]?.message).toContain("such as unemployment-rate");
  expect((await by("[]")).errors?.[0]?.message).toContain("Got 0 indicators, wanted 1 to 30.");
});

it("answers which practices are similar, in which words", async () => {
  const { entity, errors } = await asked(
    "GoodPractice",
    "birmingham/good-practices/gp-steamhouse-phase-1",
    "similar(first: 2) { id name region regionName sameRegion low high unknown formula shared { facet code label weight heldBy of } }",
  );
  expect(errors).toBeUndefined();
  expect(entity.similar).toHaveLength(2);
  expect(entity.similar[0]).toMatchObject({
    id: "kranj/good-practices/gp-roglab",
    regionName: "Kranj",
    sameRegion: false,
  });
});

it("has nothing similar to a practice that the catalogue does not have", async () => {
  const { entity } = await asked("GoodPractice", "cork/good-practices/none", "similar { id }");
  expect(entity).toEqual({ similar: null });
});

it("answers what similar regions have, or others that are named", async () => {
  const { entity, errors } = await asked("Region", "kranj", GAPS);
  expect(errors).toBeUndefined();
  expect(entity.gaps.length).toBeGreaterThan(5);
  expect(entity.gaps[0]).toMatchObject({ have: 5, of: 5 });
  const one = await asked(
    "Region",
    "kranj",
    'gaps(similarTo: ["paris"]) { of holders { region rank } }',
  );
  expect(one.entity.gaps[0]).toEqual({ of: 1, holders: [{ region: "paris", rank: null }] });
});

it.each([
  ['gaps(similarTo: ["pari"]) { code }', "REGION_UNKNOWN", "such as paris"],
  ['gaps(similarTo: ["kranj"]) { code }', "FILTER_INVALID", "Got 0 other regions"],
  [
    `similar(indicators: "${"x".repeat(5_000)}") { region }`,
    "FILTER_INVALID",
    `"${"x".repeat(80)}"`,
  ],
  ["gaps(among: 31) { code }", "FILTER_INVALID", "wanted 1 to 30"],
  ["gaps(first: 51) { code }", "PAGE_TOO_LARGE", "wanted 0 to 50"],
  ["transferable(first: -1) { of }", "PAGE_TOO_LARGE", "wanted 0 to 50"],
  ['partnerBrief(with: "kranj") { says }', "FILTER_INVALID", "the region itself"],
  ['partnerBrief(with: "krnj") { says }', "REGION_UNKNOWN", "such as kranj"],
])("refuses %s", async (selection, code, words) => {
  const { errors } = await asked("Region", "kranj", selection);
  expect(errors?.[0]?.extensions["code"]).toBe(code);
  expect(errors?.[0]?.message).toContain(words);
});

it("answers which practices could be taken up, and which were", async () => {
  const { entity, errors } = await asked("Region", "zagreb", TRANSFERABLE);
  expect(errors).toBeUndefined();
  expect(entity.transferable.practices).toHaveLength(3);
  expect(entity.transferable.takenUp).toMatchObject([
    {
      id: "paris/good-practices/gp-plateau-urbain",
      state: "RUNNING",
      adoptions: ["zagreb/adoptions/ad-plateau-urbain-zagreb"],
    },
  ]);
});

it("answers what two regions could talk about", async () => {
  const { entity, errors } = await asked("Region", "paris", BRIEF);
  expect(errors).toBeUndefined();
  expect(entity.partnerBrief).toMatchObject({ region: "paris", with: "zagreb" });
  expect(entity.partnerBrief.offers).toHaveLength(5);
  expect(entity.partnerBrief.asks).toHaveLength(5);
  expect(entity.partnerBrief.past[0]).toMatchObject({ kind: "ADOPTION", state: "RUNNING" });
});

it("answers the same in the catalogue, byte for byte", async () => {
  const { evidence, catalogue } = await opened();
  const selection = `{ similar { region distance } gaps { code says } transferable { practices { id why } } partnerBrief(with: "cork") { says openQuestions { says } } }`;
  const { data, errors } = await graphql({
    schema: catalogue.schema,
    source: `{ goodPractices(regions: ["birmingham"], first: 1) { nodes { id region ${selection} } } }`,
    contextValue: catalogueContext({ ...evidence, warnings: new Warnings() }),
  });
  expect(errors).toBeUndefined();
  // oxlint-disable-next-line typescript/no-explicit-any -- the test knows what it asked for
  const { region } = (data as any).goodPractices.nodes[0];
  const { entity } = await asked("Region", "birmingham", selection.slice(1, -1));
  expect(JSON.stringify(region)).toBe(JSON.stringify(entity));
});
