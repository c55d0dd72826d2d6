import { assert, asyncProperty, double, infiniteStream } from "fast-check";
import { parse, validate, visit } from "graphql";
import { readFileSync } from "node:fs";
import { expect, it, onTestFinished } from "vitest";
import { summarize } from "./plan.ts";
import { openPlanner } from "./planner.ts";
import { openPlanning } from "./planning.ts";
import { randomOperation } from "./testing/random-operation.ts";

const supergraph = readFileSync(
  new URL("../../../schema/supergraph.graphql", import.meta.url),
  "utf8",
);

function fieldsOf(query: string): number {
  let fields = 0;
  visit(parse(query), { Field: () => void fields++ });
  return fields;
}

it("plans whatever may be asked of the graph within the time that one operation has", async () => {
  const { schema } = openPlanner(supergraph);
  const planning = openPlanning(supergraph);
  onTestFinished(() => planning.stop());
  let planned = 0;
  await assert(
    asyncProperty(
      infiniteStream(double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
      async (choices) => {
        const query = randomOperation(schema, () => choices.next().value, { fields: 60, depth: 8 });
        expect(validate(schema, parse(query))).toEqual([]);
        const plan = await planning.planOf({
          query,
          name: undefined,
          key: query,
          deadline: Date.now() + 60_000,
        });
        expect(plan.kind).toBe("QueryPlan");
        // A fetch has at least one of the fields that were asked for: none is there for nothing.
        expect(summarize(plan).fetches.length).toBeLessThanOrEqual(fieldsOf(query));
        planned++;
      },
    ),
    { seed: 2026, numRuns: 400 },
  );
  expect(planned).toBe(400);
}, 120_000);
