import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTurns } from "./turns.ts";
import { type Found, keepVisiting, pauseAfter } from "./visits.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
});

const NEVER = new AbortController().signal;

describe("the pause before the next visit", () => {
  const after = (failures: number, unchanged: number) =>
    pauseAfter({ failures, unchanged }, { every: 30_000 });

  it("doubles with each failure, and while nothing is new, up to four minutes", () => {
    const seconds = (pauses: number[]) => pauses.map((ms) => ms / 1_000);
    expect(seconds([1, 2, 3, 8, 9, 1_000].map((failures) => after(failures, 0)))).toEqual([
      1, 2, 4, 128, 240, 240,
    ]);
    expect(seconds([0, 1, 2, 3, 1_000].map((unchanged) => after(0, unchanged)))).toEqual([
      30, 60, 120, 240, 240,
    ]);
  });

  it("is a quarter more or less as chance will have it, and five minutes at most", () => {
    for (const [chance, failing, good] of [
      [0, 180_000, 22_500],
      [0.999_999, 300_000, 37_500],
    ] as const) {
      vi.mocked(Math.random).mockReturnValue(chance);
      expect(after(20, 0)).toBeCloseTo(failing, -1);
      expect(after(0, 0)).toBeCloseTo(good, -1);
    }
  });
});

describe("turns", () => {
  /** Tasks that end when told to, and who of them is at it. */
  function tasks() {
    const at = new Map<string, () => void>();
    const task = (name: string) => () => new Promise<void>((end) => void at.set(name, end));
    const end = (name: string) => {
      at.get(name)?.();
      at.delete(name);
    };
    return { task, end, at: () => [...at.keys()].toSorted() };
  }

  it("are for a few at once, and for all in the end", async () => {
    const turns = createTurns({ atOnce: 2 });
    const { task, end, at } = tasks();
    for (const name of ["a", "b", "c"]) void turns(task(name), { failing: false, signal: NEVER });
    await vi.advanceTimersByTimeAsync(0);
    expect(at()).toEqual(["a", "b"]);
    end("a");
    await vi.advanceTimersByTimeAsync(0);
    expect(at()).toEqual(["b", "c"]);
  });

  it("are for failing ones few and with a rest between, and keep nobody else waiting", async () => {
    const turns = createTurns({ atOnce: 1, failing: 2, rest: 200 });
    const { task, end, at } = tasks();
    const ended: string[] = [];
    for (const name of ["a", "b", "c"])
      void turns(task(name), { failing: true, signal: NEVER }).then(() => ended.push(name));
    void turns(task("good"), { failing: false, signal: NEVER });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(at()).toEqual(["a", "b", "good"]);
    end("a");
    await vi.advanceTimersByTimeAsync(199);
    expect([ended, at()]).toEqual([["a"], ["b", "good"]]);
    await vi.advanceTimersByTimeAsync(1);
    expect(at()).toEqual(["b", "c", "good"]);
  });

  it("pass over whoever no longer wants one, without a rest", async () => {
    const turns = createTurns({ failing: 1, rest: 200 });
    const { task, at } = tasks();
    const gone = AbortSignal.abort();
    for (let n = 0; n < 100; n++) void turns(task("gone"), { failing: true, signal: gone });
    void turns(task("here"), { failing: true, signal: NEVER });
    await vi.advanceTimersByTimeAsync(0);
    expect(at()).toEqual(["here"]);
  });
});

describe("a server that is visited", () => {
  /** A server that is found as told, and when it was visited. */
  function server(found: Found, turns = createTurns({ rest: 0 })) {
    const state = { found, at: [] as number[] };
    const begin = Date.now();
    const visits = keepVisiting({
      turns,
      every: 30_000,
      async visit() {
        state.at.push(Date.now() - begin);
        return state.found;
      },
    });
    return { state, visits };
  }

  it("is visited at its pace, patiently while it fails, and as before once it is back", async () => {
    const { state } = server("failing");
    await vi.advanceTimersByTimeAsync(7_000);
    expect(state.at).toEqual([0, 1_000, 3_000, 7_000]);
    state.found = "answering";
    await vi.advanceTimersByTimeAsync(68_000);
    expect(state.at.slice(4)).toEqual([15_000, 45_000, 75_000]);
    state.found = "unchanged";
    await vi.advanceTimersByTimeAsync(210_000);
    expect(state.at.slice(7)).toEqual([105_000, 165_000, 285_000]);
  });

  it("is visited soon where somebody asks for it, twice a second at most", async () => {
    const { state, visits } = server("failing");
    await vi.advanceTimersByTimeAsync(600_000);
    const before = state.at.length;
    for (let ms = 0; ms < 1_990; ms += 10) {
      visits.soon();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(state.at.length - before).toBe(4);
    state.found = "answering";
    await vi.advanceTimersByTimeAsync(0);
    // Asking never puts a visit off.
    await vi.advanceTimersByTimeAsync(300_000);
    visits.soon();
    const planned = state.at.length;
    await vi.advanceTimersByTimeAsync(0);
    expect(state.at).toHaveLength(planned + 1);
  });

  it("is visited once, however often it is asked for while it waits for its turn", async () => {
    const turns = createTurns({ failing: 1, rest: 60_000 });
    const first = server("failing", turns);
    const other = server("failing", turns);
    await vi.advanceTimersByTimeAsync(5_000);
    for (let n = 0; n < 10; n++) other.visits.soon();
    await vi.advanceTimersByTimeAsync(56_000);
    expect(first.state.at.length + other.state.at.length).toBe(4);
  });

  it("is visited again at once where there is more, and not before it wants to be", async () => {
    const { state, visits } = server("more");
    await vi.advanceTimersByTimeAsync(2);
    expect(state.at.length).toBeGreaterThan(2);
    state.found = { failingFor: 5_000 };
    await vi.advanceTimersByTimeAsync(100);
    const before = state.at.length;
    state.found = "answering";
    for (let ms = 0; ms < 4_000; ms += 100) {
      visits.soon();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(state.at).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(state.at).toHaveLength(before + 1);
  });

  it("is visited once more where it was asked for in the middle of a visit", async () => {
    let end: (found: Found) => void = () => {};
    let times = 0;
    const visits = keepVisiting({
      every: 30_000,
      soonest: 10,
      visit: () => {
        times++;
        return new Promise((resolve) => (end = resolve));
      },
    });
    await vi.advanceTimersByTimeAsync(100);
    visits.soon();
    expect(times).toBe(1);
    end("answering");
    await vi.advanceTimersByTimeAsync(10);
    expect(times).toBe(2);
    end("answering");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(times).toBe(2);
  });

  it("is left alone once it is to be, and a visit under way is waited for", async () => {
    let end: (found: Found) => void = () => {};
    const visits = keepVisiting({
      every: 1_000,
      visit: (signal) =>
        new Promise((resolve) => {
          end = resolve;
          expect(signal.aborted).toBe(false);
        }),
    });
    await vi.advanceTimersByTimeAsync(0);
    let stopped = false;
    const stopping = visits.stop().then(() => (stopped = true));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stopped).toBe(false);
    end("answering");
    await stopping;
    visits.soon();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
