import { expect, it } from "vitest";
import { changed, figure, valuesByPart } from "./testing/figures.ts";

it("counts programmes that are not known to be over, by stage and by who provides them", async () => {
  // Lisbon's three: ReFaz for ideas, Scaling Up for growth, Unicorn Factory for start-ups and
  // growth; all public and private together.
  expect((await figure("support-programmes", "lisbon")).value).toBe(3);
  expect(await valuesByPart("support-programmes-by-stage", "lisbon")).toEqual({
    idea: 1,
    growth: 2,
    "start-up": 1,
  });
  expect(await valuesByPart("support-programmes-by-provider", "lisbon")).toEqual({ mixed: 3 });
});

it("names those that are over, and keeps what nobody says apart", async () => {
  // Bratislava's three: CERIecon and FabLabNet are closed, Smart Point is left.
  const records = changed({
    "bratislava/support-programmes/smart-point-bratislava": { stages: [], providerType: null },
  });
  const found = await figure("support-programmes", "bratislava", { records });
  expect(found.derivation?.leftOut).toMatchObject([{ reason: "CLOSED" }, { reason: "CLOSED" }]);
  const parts = await valuesByPart("support-programmes-by-stage", "bratislava", { records });
  expect(parts).toEqual({ unknown: 1 });
  const types = await valuesByPart("support-programmes-by-provider", "bratislava", { records });
  expect(types).toEqual({ unknown: 1 });
});
