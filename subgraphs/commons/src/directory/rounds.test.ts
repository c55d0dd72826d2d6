import { describe, expect, it, vi } from "vitest";
import { pauseAfter, startRounds } from "./rounds.ts";

const server = (id: string) => ({ id });

describe("the rounds", () => {
  it("visit a server again and again, each at its own time", async () => {
    const visited: string[] = [];
    const visit = async ({ id }: { id: string }) => visited.push(id) > 0;
    const rounds = startRounds({ every: 1, visit });
    rounds.follow([server("a"), server("b")]);
    for (const own of ["a", "b"])
      await expect.poll(() => visited.filter((id) => id === own).length).toBeGreaterThan(3);
    await rounds.stop();
    const then = visited.length;
    await new Promise(setImmediate);
    expect(visited).toHaveLength(then);
  });

  it("try a server that does not answer after a second or two, not after a whole interval", () => {
    const random = vi.spyOn(Math, "random").mockReturnValue(0);
    expect([0, 1, 2, 3, 4, 5, 6].map((failures) => pauseAfter(failures, 15_000))).toEqual([
      15_000, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
    ]);
    random.mockReturnValue(0.999_999);
    expect(pauseAfter(0, 15_000)).toBeCloseTo(30_000, -1);
    random.mockRestore();
  });

  it("ask at most so many servers at once, and still get round to all", async () => {
    let running = 0;
    let most = 0;
    const seen = new Set<string>();
    const rounds = startRounds<{ id: string }>({
      every: 60_000,
      atOnce: 3,
      async visit({ id }) {
        most = Math.max(most, ++running);
        await new Promise(setImmediate);
        running--;
        seen.add(id);
        return true;
      },
    });
    rounds.follow(Array.from({ length: 20 }, (_, n) => server(`s${n}`)));
    await expect.poll(() => seen.size).toBe(20);
    expect(most).toBe(3);
    await rounds.stop();
  });

  it("break off the visit to a server that is no longer followed", async () => {
    const broken: string[] = [];
    const rounds = startRounds<{ id: string }>({
      every: 60_000,
      visit: ({ id }, signal) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => resolve(broken.push(id) > 0));
        }),
    });
    rounds.follow([server("a"), server("b")]);
    rounds.follow([server("b")]);
    expect(broken).toEqual(["a"]);
    await rounds.stop();
    expect(broken).toEqual(["a", "b"]);
  });
});
