import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Answer } from "../upstream/transport.ts";
import { watchSdl, type WatchOptions } from "./watch-sdl.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const sdl = (text: unknown): Answer => ({ json: { data: { _service: { sdl: text } } } });
const down: Answer = { failure: { code: "REGION_UNREACHABLE", did: "cannot be reached." } };

/** An endpoint that answers as told, and all that is heard of it, in order. */
function watched(answer: Answer | Promise<Answer>, options: Partial<WatchOptions> = {}) {
  const heard: string[] = [];
  const endpoint = { answer, asked: 0 };
  const watch = watchSdl({
    transport: {
      async ask() {
        endpoint.asked++;
        return endpoint.answer;
      },
      close: async () => {},
    },
    onSdl: (text) => void heard.push(`SDL ${text}`),
    onReach: (fault) => void heard.push(fault?.did ?? "reached"),
    ...options,
  });
  return { watch, heard, endpoint };
}

/** The milliseconds after which it was asked again, so many times. */
async function pauses({ endpoint }: ReturnType<typeof watched>, times: number) {
  const found: number[] = [];
  await vi.advanceTimersByTimeAsync(0);
  for (let time = 0; time < times; time++) {
    const before = Date.now();
    const { asked } = endpoint;
    while (endpoint.asked === asked) await vi.advanceTimersToNextTimerAsync();
    found.push(Date.now() - before);
  }
  return found;
}

it("tells an SDL once, and again when it is another one", async () => {
  const one = watched(sdl("a"), { recheck: 1_000 });
  await pauses(one, 2);
  expect(one.heard).toEqual(["SDL a", "reached", "reached", "reached"]);
  one.endpoint.answer = sdl("b");
  await pauses(one, 2);
  expect(one.heard.slice(4)).toEqual(["SDL b", "reached", "reached"]);
});

it("does not tell the SDL that was known before", async () => {
  const one = watched(sdl("a"), { known: "a" });
  await vi.advanceTimersByTimeAsync(0);
  expect(one.heard).toEqual(["reached"]);
});

it("says what came in place of an SDL", async () => {
  const strange = [
    sdl(""),
    sdl(7),
    { json: null },
    { json: { data: { _service: null } } },
    { json: { errors: [] } },
  ];
  for (const answer of strange) {
    const one = watched(answer);
    await vi.advanceTimersByTimeAsync(0);
    expect(one.heard).toEqual(["did not answer with its SDL."]);
  }
  const unreached = watched(down);
  await vi.advanceTimersByTimeAsync(0);
  expect(unreached.heard).toEqual(["cannot be reached."]);
});

it("looks less and less often while nothing is new, up to a limit, and as before once it is", async () => {
  const one = watched(sdl("a"), { recheck: 1_000, longest: 5_000 });
  expect(await pauses(one, 5)).toEqual([1_000, 2_000, 4_000, 5_000, 5_000]);
  one.endpoint.answer = sdl("b");
  expect(await pauses(one, 3)).toEqual([5_000, 1_000, 2_000]);
  const often = watched(sdl("a"), { recheck: 1_000, longest: 500 });
  expect(await pauses(often, 3)).toEqual([1_000, 1_000, 1_000]);
});

it("waits twice as long after each failure, up to a limit, with or without an SDL", async () => {
  const one = watched(sdl("a"), { recheck: 1_000, retry: 1_000, longest: 5_000 });
  await pauses(one, 1);
  one.endpoint.answer = down;
  expect(await pauses(one, 5)).toEqual([2_000, 1_000, 2_000, 4_000, 5_000]);
  one.endpoint.answer = sdl(7);
  expect(await pauses(one, 1)).toEqual([5_000]);
  one.endpoint.answer = sdl("a");
  expect(await pauses(one, 2)).toEqual([5_000, 2_000]);
});

it("looks soon when told to, but not more often than twice a second", async () => {
  const one = watched(sdl("a"), { recheck: 60_000 });
  await vi.advanceTimersByTimeAsync(0);
  one.watch.soon();
  await vi.advanceTimersByTimeAsync(100);
  one.watch.soon();
  await vi.advanceTimersByTimeAsync(399);
  expect(one.endpoint.asked).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(one.endpoint.asked).toBe(2);
  await vi.advanceTimersByTimeAsync(2_000);
  one.watch.soon();
  await vi.advanceTimersByTimeAsync(0);
  expect(one.endpoint.asked).toBe(3);
});

it("asks and tells nothing once it is stopped, not even what was under way", async () => {
  let end: (answer: Answer) => void = () => {};
  const one = watched(new Promise((resolve) => (end = resolve)), { recheck: 1_000 });
  await vi.advanceTimersByTimeAsync(0);
  void one.watch.stop();
  end(sdl("a"));
  await vi.advanceTimersByTimeAsync(10_000);
  one.watch.soon();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(one.heard).toEqual([]);
  expect(one.endpoint.asked).toBe(1);
  expect(vi.getTimerCount()).toBe(0);

  const later = watched(sdl("a"), { recheck: 1_000 });
  await vi.advanceTimersByTimeAsync(0);
  void later.watch.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(later.endpoint.asked).toBe(1);
});
