import { expect, it } from "vitest";
import { Attempts } from "./attempts.ts";

it("lets an address try again when its minute is over", () => {
  let now = 1;
  const attempts = new Attempts(() => now);
  for (let count = 0; count < 20; count++) attempts.failed("10.0.0.1");
  expect(attempts.waitFor("10.0.0.1")).toBe(60);
  expect(attempts.waitFor("10.0.0.2")).toBe(0);
  now += 60_001;
  expect(attempts.waitFor("10.0.0.1")).toBe(0);
  attempts.failed("10.0.0.1");
  expect(attempts.waitFor("10.0.0.1")).toBe(0);
});

it("forgets the oldest addresses rather than grow without end", () => {
  const attempts = new Attempts(() => 1);
  for (let count = 0; count < 20; count++) attempts.failed("first");
  for (let count = 0; count < 10_000; count++) attempts.failed(`other ${count}`);
  expect(attempts.waitFor("first")).toBe(0);
});
