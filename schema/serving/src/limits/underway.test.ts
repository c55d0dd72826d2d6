import { expect, it } from "vitest";
import { createUnderWay } from "./underway.ts";

it("takes requests up to so much together, and one alone whatever it costs", () => {
  const underWay = createUnderWay(100);
  const large = underWay.take(1_000);
  expect(large).toBeDefined();
  expect(underWay.take(1)).toBeUndefined();
  large?.();
  const half = underWay.take(50);
  expect(underWay.take(50)).toBeDefined();
  expect(underWay.take(1)).toBeUndefined();
  half?.();
  expect(underWay.take(50)).toBeDefined();
  expect(underWay.take(1)).toBeUndefined();
});
