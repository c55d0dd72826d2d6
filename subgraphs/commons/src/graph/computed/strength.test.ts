import { Warnings } from "@guildhall/schema";
import { graphql } from "graphql";
import { expect, it } from "vitest";
import { figure, madeEvidence, practice, PRACTICE } from "../../practices/testing/made.ts";
import { commonsSubgraph } from "../subgraph.ts";

const source = `query ($ids: [_Any!]!) {
  _entities(representations: $ids) { ... on GoodPractice { id strength { says criteria { criterion records } } } }
}`;

it("is reached from a practice that another subgraph answered, and null where no copy has it", async () => {
  const evidence = [figure("jobs", "jobs-created", [3, "jobs"])];
  const { schema } = await commonsSubgraph();
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues: {
      ids: [PRACTICE, "cork/good-practices/gone"].map((id) => ({ __typename: "GoodPractice", id })),
    },
    contextValue: { ...(await madeEvidence(practice({ evidence }))), warnings: new Warnings() },
  });
  expect(errors).toBeUndefined();
  expect(data!["_entities"]).toMatchObject([
    {
      id: PRACTICE,
      strength: { criteria: [{ criterion: "EFFECTIVENESS", records: [PRACTICE] }, {}, {}, {}, {}] },
    },
    { id: "cork/good-practices/gone", strength: null },
  ]);
});
