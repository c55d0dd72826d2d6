import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  MINI_COMMONS,
  MINI_CONTRACT,
  query,
  startMiniCommons,
  startMiniGateway,
  startMiniRegion,
  tempDirectory,
} from "../../../test/support/index.ts";
import { supergraphSdl } from "../supergraph/snapshot.ts";
import { FIRST_COMMONS } from "../commons/sdl.ts";
import { planner, type PlanSummary } from "./plan.ts";

const DEEP = `{
  regions { id name population makerSpaces { nodes {
    name operator { name programmes { name pilots { challenge outcomes } } }
  } } }
}`;

describe("planning", () => {
  it("goes from region to pilots, and asks commons' fields too, in two fetches", () => {
    const plan = planner(supergraphSdl({ commons: MINI_COMMONS, contract: MINI_CONTRACT }));
    expect(plan(DEEP).fetches.map(({ subgraph }) => subgraph)).toEqual(["commons", "regions"]);
  });

  it("composes and plans with the contract itself", () => {
    const contract = readFileSync(
      new URL("../../../schema/contract.graphql", import.meta.url),
      "utf8",
    );
    const plan = planner(supergraphSdl({ commons: FIRST_COMMONS, contract }));
    const { fetches } = plan(
      "{ regions { id makerSpaces { totalCount nodes { name sources { title } } } councils { nodes { name } } } }",
    );
    expect(fetches.map(({ subgraph }) => subgraph)).toEqual(["commons", "regions"]);
  });

  it("makes the same plan for 14 and for 500 regions, with one call to the host of all", async () => {
    const plans = new Map<number, PlanSummary[]>();
    for (const count of [14, 500]) {
      const regions = Array.from({ length: count }, (_, i) => `region-${i}`);
      const made: PlanSummary[] = [];
      plans.set(count, made);
      await using commons = await startMiniCommons(regions);
      await using host = await startMiniRegion();
      await using directory = await tempDirectory();
      await directory.write(Object.fromEntries(regions.map((id) => [id, host.url])));
      await using gateway = await startMiniGateway(commons.url, directory, {
        onPlan: (plan) => made.push(plan),
      });
      const answer = await query(gateway.url, "{ regions { id makerSpaces { totalCount } } }");
      expect(answer.errors).toBeUndefined();
      expect(answer.data.regions).toHaveLength(count);
      expect(host.calls).toHaveLength(1);
    }
    expect(plans.get(14)).toHaveLength(1);
    expect(plans.get(500)).toEqual(plans.get(14));
  });
});
