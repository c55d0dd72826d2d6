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
  commons: (await commonsSubgraph()).schema,
  catalogue: (await catalogueSubgraph()).schema,
}));

/** Asks commons of an entity, as a gateway does on its way from a live query. */
async function asked(id: string, selection: string) {
  const { evidence, commons } = await opened();
  const { data, errors } = await graphql({
    schema: commons,
    source: `query ($id: ID!) { _entities(representations: [{ __typename: "GoodPractice", id: $id }]) { ... on GoodPractice { ${selection} } } }`,
    variableValues: { id },
    contextValue: { ...evidence, warnings: new Warnings() },
  });
  // oxlint-disable-next-line typescript/no-explicit-any -- the test knows what it asked for
  return { entity: (data as any)?.["_entities"]?.[0], errors };
}

const ALL = `practice from to toName cautions evidenceStrength
  conditions { text criterion basis context met says records recordCount looked cannotTell
    figures { indicator ratio cautions receiver { region value unit period territory dataSet line } giver { region value line } } }
  summary { tellable met partly notMet unknown formula seed weightings says equalWeights { low high method } variedWeights { low high method } }
  barriers { kind theme ofPractice giver receiver }
  enablers { kind theme }
  adoptions { records name places regions state contradicted adaptation outcome }
  takenUp { state }
  similar(first: 3) { region regionName rank distance says cautions adoption { state } }`;

it("answers each condition with what it rests on, and an interval", async () => {
  const { entity, errors } = await asked(
    "istanbul/good-practices/gp-itu-cekirdek",
    `transferability(to: "kranj") { ${ALL} }`,
  );
  expect(errors).toBeUndefined();
  const { conditions, summary, similar, ...rest } = entity.transferability;
  expect(rest).toMatchObject({ from: "istanbul", to: "kranj", toName: "Kranj", takenUp: null });
  expect(rest.evidenceStrength).toContain("Not shown");
  const scale = conditions.find(({ criterion }: { criterion: string }) => criterion === "scale");
  expect(scale).toMatchObject({ met: "NOT_MET", context: "POPULATION", basis: "DERIVED" });
  expect(scale.figures[0]).toMatchObject({
    indicator: "population",
    receiver: { region: "kranj", territory: "SI042" },
    giver: { region: "istanbul" },
  });
  expect(summary).toMatchObject({ tellable: true, met: 0, notMet: 1, seed: 1, weightings: 1000 });
  expect(summary.variedWeights.low).toBeLessThan(summary.equalWeights.low);
  expect(summary.variedWeights.high).toBeGreaterThan(summary.equalWeights.high);
  expect(similar).toHaveLength(3);
});

it("answers the same from the catalogue, where it can be pinned", async () => {
  const { evidence, catalogue } = await opened();
  const id = "istanbul/good-practices/gp-itu-cekirdek";
  const { data, errors } = await graphql({
    schema: catalogue,
    source: `{ goodPractices(regions: ["istanbul"], first: 50) { nodes { id transferability(to: "kranj") { summary { says } } } } }`,
    contextValue: catalogueContext({ ...evidence, warnings: new Warnings() }),
  });
  expect(errors).toBeUndefined();
  const { entity } = await asked(id, `transferability(to: "kranj") { summary { says } }`);
  // oxlint-disable-next-line typescript/no-explicit-any -- the test knows what it asked for
  const nodes = (data as any).goodPractices.nodes as { id: string }[];
  expect(nodes.find((node) => node.id === id)).toMatchObject({ id, ...entity });
});

it("is null for a practice that the catalogue does not have", async () => {
  const { entity, errors } = await asked(
    "cork/good-practices/none",
    `transferability(to: "kranj") { to }`,
  );
  expect(errors).toBeUndefined();
  expect(entity.transferability).toBeNull();
});

it.each([
  ["kranj", "", "TRANSFER_TO_ITSELF", "any other region"],
  ["kranji", "", "REGION_UNKNOWN", "such as kranj"],
  ["cork", ", weightings: 0", "FILTER_INVALID", "wanted 1 to 10000"],
])("refuses to: %s%s with %s", async (to, more, code, words) => {
  const { errors } = await asked(
    "kranj/good-practices/gp-roglab",
    `transferability(to: "${to}"${more}) { to }`,
  );
  expect(errors?.[0]?.extensions["code"]).toBe(code);
  expect(errors?.[0]?.message).toContain(words);
});
