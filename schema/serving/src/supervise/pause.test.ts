import { expect, it } from "vitest";
import { pauseAfter } from "./pause.ts";

it("doubles with each death, and begins anew after a life that was long enough", () => {
  const pauses: number[] = [];
  let deaths = 0;
  for (const lived of [9e9, 0, 0, 59_999, 60_000, 0]) {
    const next = pauseAfter(deaths, lived);
    deaths = next.deaths;
    pauses.push(next.pause);
  }
  expect(pauses).toEqual([250, 500, 1_000, 2_000, 250, 500]);
  expect(pauseAfter(40, 0).pause).toBe(30_000);
});
