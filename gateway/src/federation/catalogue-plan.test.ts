import { readFileSync } from "node:fs";
import { parse, visit } from "graphql";
import { beforeAll, expect, it } from "vitest";
import { planner, type PlanSummary } from "./plan.ts";

/** Plans over the real supergraph: who is asked, and for what. */
let plan: ReturnType<typeof planner>;
beforeAll(() => {
  plan = planner(
    readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8"),
  );
});

const askedOf = ({ fetches }: PlanSummary) => fetches.map(({ subgraph }) => subgraph);

/** How often each field is asked for, in all fetches together. */
function timesAsked({ fetches }: PlanSummary): Record<string, number> {
  const times: Record<string, number> = {};
  for (const { operation } of fetches)
    visit(parse(operation), {
      Field: ({ name: { value } }) => void (times[value] = (times[value] ?? 0) + 1),
    });
  return times;
}

/** Six levels of records, from a space to a pilot, with a field on each. */
const SIX = `name operator { organisation { website roles { programme { budget { amount }
  pilots { challenge measurements { method event { purpose } } } } } } }`;

it("keeps six levels in the catalogue where they begin in it, each field asked for once", () => {
  const made = plan(`{ makerSpaces { totalCount facets { name total } nodes { ${SIX} } } }`);
  expect(askedOf(made)).toEqual(["catalogue"]);
  const { website, challenge, method, purpose } = timesAsked(made);
  expect([website, challenge, method, purpose]).toEqual([1, 1, 1, 1]);
});

it("keeps six levels with the regions where they begin live, each field asked for once", () => {
  const made = plan(`{ regions { makerSpaces { totalCount nodes { ${SIX} } } } }`);
  expect(askedOf(made)).toEqual(["commons", "regions"]);
  const { website, challenge, method, purpose } = timesAsked(made);
  expect([website, challenge, method, purpose]).toEqual([1, 1, 1, 1]);
});

it("asks each for its own where both are in one question", () => {
  const made = plan(
    `{ makerSpaces { nodes { ${SIX} } } regions { makerSpaces { nodes { ${SIX} } } } }`,
  );
  expect(askedOf(made).toSorted()).toEqual(["catalogue", "commons", "regions"]);
  expect(timesAsked(made)).toMatchObject({ website: 2, challenge: 2, method: 2, purpose: 2 });
});

it("follows a link live where it was found live, and in the catalogue where it was found there", () => {
  const link = "adoptedElsewhere { name region { country } adoption { state } }";
  expect(askedOf(plan(`{ goodPractices { nodes { ${link} } } }`))).toEqual(["catalogue"]);
  expect(askedOf(plan(`{ region(id: "x") { goodPractices { nodes { ${link} } } } }`))).toEqual([
    "commons",
    "regions",
    "commons",
    "regions",
  ]);
  expect(askedOf(plan('{ record(id: "x/y/z") { makerSpace { name } } }'))).toEqual([
    "commons",
    "regions",
  ]);
  expect(askedOf(plan('{ records(ids: ["x/y/z"]) { makerSpace { name } } }'))).toEqual([
    "catalogue",
  ]);
});

it("leaves the catalogue once for what only a region or commons has of a region", () => {
  const made = plan(
    "{ makerSpaces { nodes { region { name endpoint { state } makerSpaces { totalCount } partnerships { fullName } } } } }",
  );
  expect(askedOf(made).toSorted()).toEqual(["catalogue", "commons", "regions"]);
});
