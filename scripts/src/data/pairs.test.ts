import { expect, it } from "vitest";
import { figuresIn, pairsOf, totalPairs } from "./pairs.ts";
import { registry } from "./testing/registry.ts";

const firms = (own: string, value: number, changes: object = {}) => ({
  id: `measurements/${own}`,
  indicator: "resident-businesses",
  quantity: { value, bound: "EXACT", unit: "businesses" },
  kind: "RESULT",
  subject: { kind: "SPACE" },
  period: { start: "2020", end: "2020" },
  ...changes,
});

it("counts the pairs of two regions, those that compare, and the first reason of the others", () => {
  const pairs = pairsOf(
    figuresIn([
      registry("cork", firms("hub", 12), firms("aim", 90, { kind: "TARGET" })),
      registry("kranj", firms("kovacnica", 30, { selfReported: true })),
      registry("zagreb", firms("zicer", 60), firms("hopes", 99, { kind: "TARGET" })),
      registry("lisbon", { id: "organisations/council" }),
    ]),
  );
  expect(pairs.get("resident-businesses")).toEqual({
    figures: 5,
    regions: 3,
    pairs: 8,
    comparable: 4,
    withCaution: 4,
    refused: { KIND_DIFFERS: 4 },
  });
});

it("counts a fact once, as the measurement rather than as the space's figure that repeats it", () => {
  const space = {
    id: "maker-spaces/hub",
    metrics: [
      { ...firms("", 12), kind: undefined, sameAs: [{ id: "cork/measurements/hub" }] },
      { ...firms("", 3), indicator: "members" },
    ],
  };
  const figures = figuresIn([registry("cork", space, firms("hub", 12))]);
  expect(figures.map(({ id }) => id)).toEqual([
    "cork/measurements/hub",
    "cork/maker-spaces/hub#metrics.1",
  ]);
});

it("leaves out what the partnerships hold together", () => {
  const shared = registry("commons", firms("network", 7));
  shared.profile.kind = "shared";
  const figures = figuresIn([shared, registry("cork", firms("hub", 12))]);
  expect(figures.map(({ region }) => region)).toEqual(["cork"]);
});

it("counts only what is asked for, and all indicators together", () => {
  const figures = figuresIn([
    registry("cork", firms("hub", 12), firms("floors", 4, { indicator: "floor-space" })),
    registry("kranj", firms("kovacnica", 30)),
    registry("zagreb", firms("zicer", 60), firms("floors", 5, { indicator: "floor-space" })),
  ]);
  const ofCork = pairsOf(figures, (a, b) => a.region === "cork" || b.region === "cork");
  expect([...ofCork].map(([code, { pairs }]) => [code, pairs])).toEqual([
    ["resident-businesses", 2],
    ["floor-space", 1],
  ]);
  expect(totalPairs(ofCork.values(), 3)).toMatchObject({
    figures: 5,
    regions: 3,
    pairs: 3,
    comparable: 3,
  });
});
