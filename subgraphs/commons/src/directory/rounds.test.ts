import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startRounds } from "./rounds.ts";

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

  it("visit a server soon that somebody asks for", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const visit = vi.fn<() => Promise<boolean>>(async () => true);
    const rounds = startRounds({ every: 60_000, visit });
    rounds.follow([server("a")]);
    await vi.advanceTimersByTimeAsync(1_000);
    rounds.soon("nobody");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(visit).toHaveBeenCalledTimes(1);
    rounds.soon("a");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(visit).toHaveBeenCalledTimes(2);
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
    await new Promise(setImmediate);
    rounds.follow([server("b")]);
    expect(broken).toEqual(["a"]);
    await rounds.stop();
    expect(broken).toEqual(["a", "b"]);
  });
});
