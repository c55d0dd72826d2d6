import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { paced } from "./paced.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("takes the first at once, and of what follows the newest after each pause", async () => {
  const taken: number[] = [];
  const { come } = paced<number>(30_000, (value) => taken.push(value));
  for (let second = 0; second <= 65; second++) {
    come(second);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(taken).toEqual([0, 29, 59]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(taken).toEqual([0, 29, 59, 65]);
  come(200);
  expect(taken.at(-1)).toBe(200);
});

it("takes nothing once it is stopped", async () => {
  const taken: number[] = [];
  const { come, stop } = paced<number>(1_000, (value) => taken.push(value));
  come(1);
  come(2);
  stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(taken).toEqual([1]);
});
