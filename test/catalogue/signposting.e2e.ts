import type { PlanSummary } from "@guildhall/gateway";
import { disposables, query } from "@guildhall/serving/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fill } from "../support/catalogued.ts";
import { startFounding, type FoundingFederation } from "../support/founding.ts";

let federation: FoundingFederation;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());
const plans: PlanSummary[] = [];

beforeAll(async () => {
  federation = running.use(await startFounding({ onPlan: (plan) => plans.push(plan) }));
  await fill(federation.catalogue);
});

it("leads a start-up in Birmingham that wants a prototype, by the catalogue alone", async () => {
  const { data, errors, extensions } = await query(
    federation.url,
    `{
      findSupport(
        firm: { region: "birmingham", stage: "start-up", people: 5, need: ["prototype"], on: "2026-11-24" }
        first: 3
      ) {
        programmes {
          programme { name lead { name organisation { name } } }
          fits
          fails
          unknown
          reasons { condition outcome lacks field value says }
        }
        roadmaps { roadmap { name } stretches { name isFirms programmes { programme { name } } } }
        missing { says }
        coverage { sentence }
      }
      findFacilities(need: { facilities: ["3d printer"], regions: ["birmingham"], user: FIRM }, first: 3) {
        makerSpaces { makerSpace { name } reasons { says } }
        missing { says }
      }
    }`,
  );
  expect(errors).toBeUndefined();
  const { programmes, roadmaps, missing, coverage } = data.findSupport;
  expect(programmes[0].programme.name).toBe("STEAMhouse support programmes");
  expect(programmes[0].fails).toBe(0);
  expect(roadmaps[0].roadmap.name).toBe("From an idea to a firm that innovates");
  expect(missing.length).toBeGreaterThan(0);
  expect(coverage.sentence).toContain("1 of 1 region");
  expect(data.findFacilities.makerSpaces.length).toBeGreaterThan(0);
  expect(extensions).toMatchObject({ cost: { requested: expect.any(Number) } });
  expect(plans.at(-1)!.fetches.map(({ subgraph }) => subgraph)).toEqual(["catalogue"]);
});
