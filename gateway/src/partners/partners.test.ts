import { pino } from "pino";
import { expect, it, onTestFinished, vi } from "vitest";
import { MINI_CONTRACT } from "../../../test/support/index.ts";
import { readContract } from "../contract/contract.ts";
import { review } from "../contract/review.ts";
import type { Answer } from "../upstream/transport.ts";
import { noStore } from "./keep.ts";
import { createPartners } from "./partners.ts";

const contract = readContract(MINI_CONTRACT);
const STEAM = MINI_CONTRACT.replace("openedOn: String", "openedOn: String steamTier: Int");

/** Partners whose servers answer with the SDL that stands in their address. */
function partners(sdls: Record<string, string>) {
  const open = new Map<string, number>();
  const onSurplus = vi.fn<() => void>();
  const known = createPartners({
    contract,
    review: async (sdl) => review(contract, sdl),
    store: noStore,
    log: pino({ level: "silent" }),
    onSurplus,
    transport(url) {
      open.set(url, (open.get(url) ?? 0) + 1);
      return {
        ask: async () => ({ json: { data: { _service: { sdl: sdls[url] ?? MINI_CONTRACT } } } }),
        async close() {
          open.set(url, (open.get(url) ?? 0) - 1);
        },
      };
    },
  });
  onTestFinished(() => known.stop());
  const follow = async (regions: Record<string, string>) => {
    await known.follow({
      partners: Object.entries(regions).map(([region, url]) => ({ region, url })),
    });
    await vi.waitFor(() =>
      expect(known.states().filter(({ state }) => state === "waiting")).toEqual([]),
    );
  };
  const opened = () => [...open].filter(([, count]) => count > 0).map(([url]) => url);
  return { known, follow, opened, onSurplus };
}

it("keep one endpoint an address, open only while somebody of the directory is there", async () => {
  const { known, follow, opened } = partners({});
  await follow({ lisbon: "http://a/", bologna: "http://a/", kranj: "http://b/" });
  expect(known.endpointOf("lisbon")).toBe(known.endpointOf("bologna"));
  expect(known.endpoints().map(({ regions }) => regions)).toEqual([
    ["bologna", "lisbon"],
    ["kranj"],
  ]);
  const before = known.endpointOf("lisbon");

  await follow({ lisbon: "http://a/", zagreb: "http://c/" });
  expect(known.endpointOf("lisbon")).toBe(before);
  expect(known.endpointOf("kranj")).toBeUndefined();
  expect(known.states().map(({ region }) => region)).toEqual(["lisbon", "zagreb"]);
  expect(opened()).toEqual(["http://a/", "http://c/"]);

  await known.stop();
  expect(opened()).toEqual([]);
  await known.follow({ partners: [{ region: "kranj", url: "http://b/" }] });
  expect(opened()).toEqual([]);
});

it("no longer ask an endpoint that is in the directory no more", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const asked = vi.fn<() => void>();
  const known = createPartners({
    contract,
    review: async (sdl) => review(contract, sdl),
    store: noStore,
    log: pino({ level: "silent" }),
    onSurplus: () => {},
    transport: () => ({
      async ask() {
        asked();
        return { json: { data: { _service: { sdl: MINI_CONTRACT } } } };
      },
      close: async () => {},
    }),
    watch: { recheck: 1_000 },
  });
  await known.follow({ partners: [{ region: "lisbon", url: "http://a/" }] });
  await vi.advanceTimersByTimeAsync(3_500);
  const before = asked.mock.calls.length;
  expect(before).toBeGreaterThan(2);
  await known.follow({ partners: [] });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toHaveBeenCalledTimes(before);
});

it("tell where a region is asked, or why it is not", async () => {
  const { known, follow } = partners({
    "http://bad/": MINI_CONTRACT.replace("name: String!", "name: Int!"),
  });
  await follow({ lisbon: "http://a/", kranj: "http://bad/" });
  expect(known.route("lisbon").endpoint).toBe(known.endpointOf("lisbon"));
  expect(known.route("kranj").failure).toEqual({
    code: "REGION_CONTRACT_REFUSED",
    message: "The schema of kranj breaks the contract, so it is not asked.",
  });
  expect(known.route("atlantis").failure).toEqual({
    code: "REGION_UNKNOWN",
    message: 'No partner in the directory serves the region "atlantis".',
  });
  expect(known.route(null).failure).toEqual({
    code: "REGION_UNKNOWN",
    message: "An id names no region.",
  });
});

it("ask for a new composition when an extension comes, goes or gets another name, and not else", async () => {
  const { known, follow, onSurplus } = partners({ "http://steam/": STEAM });
  const told = async (regions: Record<string, string>) => {
    onSurplus.mockClear();
    await follow(regions);
    return onSurplus.mock.calls.length > 0;
  };
  const plain = { lisbon: "http://a/" };
  expect(await told({ ...plain, kranj: "http://steam/" })).toBe(true);
  expect(await told({ ...plain, kranj: "http://steam/" })).toBe(false);
  expect(await told({ ...plain, kranj: "http://steam/", zagreb: "http://steam/" })).toBe(false);
  expect(await told({ kranj: "http://steam/", zagreb: "http://steam/" })).toBe(false);
  expect(await told({ zagreb: "http://steam/" })).toBe(true);
  expect(known.endpointOf("zagreb")?.regions).toEqual(["zagreb"]);
  expect(await told({})).toBe(true);
});

it("take a partner for down at once where it cannot be reached, and once it was late twice in a row", async () => {
  vi.useFakeTimers({ now: new Date("2026-11-24T10:00:00Z") });
  onTestFinished(() => void vi.useRealTimers());
  const late = {
    failure: { code: "REGION_TIMEOUT", did: "did not answer within 5000 ms." },
  } as const;
  const gone = { failure: { code: "REGION_UNREACHABLE", did: "cannot be reached." } } as const;
  const odd = {
    failure: { code: "REGION_INVALID_RESPONSE", did: "did not answer with JSON." },
  } as const;
  const good = { json: { data: { _service: { sdl: MINI_CONTRACT } } } };
  let answer: Answer = good;
  const known = createPartners({
    contract,
    review: async (sdl) => review(contract, sdl),
    store: noStore,
    log: pino({ level: "silent" }),
    onSurplus: () => {},
    transport: () => ({ ask: async () => answer, close: async () => {} }),
    watch: { recheck: 1_000, retry: 1_000, longest: 1_000 },
  });
  onTestFinished(() => known.stop());
  await known.follow({ partners: [{ region: "lisbon", url: "http://a/" }] });
  /** Looks once more, and tells what a query would. */
  const look = async (next: Answer) => {
    answer = next;
    await vi.advanceTimersByTimeAsync(2_000);
    return known.route("lisbon").failure;
  };
  expect(await look(good)).toBeUndefined();
  expect(await look(gone)).toMatchObject({
    code: "REGION_UNREACHABLE",
    message: expect.stringMatching(
      /^lisbon cannot be reached\. It has not answered since 2026-11-24T10:00:0/,
    ),
  });
  expect(await look(good)).toBeUndefined();
  expect(await look(odd)).toBeUndefined();
  expect(await look(good)).toBeUndefined();

  answer = late;
  const asked: (string | undefined)[] = [];
  for (let tenth = 0; tenth < 40; tenth++) {
    await vi.advanceTimersByTimeAsync(100);
    const state = known.states()[0];
    if (state?.reason !== undefined) asked.push(known.route("lisbon").failure?.code);
  }
  // Late once it is asked as before; then it is not.
  expect(asked[0]).toBeUndefined();
  expect(asked.at(-1)).toBe("REGION_TIMEOUT");
});

it("have an SDL reviewed again that there was no time for, and no other one", async () => {
  const reviewed: string[] = [];
  const known = createPartners({
    contract,
    review: async (sdl) => {
      reviewed.push(sdl);
      if (sdl.startsWith("type") || reviewed.length > 2) return review(contract, sdl);
      return { verdict: "refused", code: "REGION_SDL_TOO_LARGE", reason: "late", passing: true };
    },
    pause: 0,
    store: noStore,
    log: pino({ level: "silent" }),
    onSurplus: () => {},
    transport: (url) => ({
      ask: async () => ({
        json: { data: { _service: { sdl: url === "http://a/" ? MINI_CONTRACT : "type" } } },
      }),
      close: async () => {},
    }),
    watch: { recheck: 10 },
  });
  onTestFinished(() => known.stop());
  await known.follow({ partners: [{ region: "lisbon", url: "http://a/" }] });
  await vi.waitFor(() => expect(known.states()).toEqual([{ region: "lisbon", state: "serving" }]));
  expect(reviewed).toEqual([MINI_CONTRACT, MINI_CONTRACT, MINI_CONTRACT]);
  await known.follow({ partners: [{ region: "kranj", url: "http://b/" }] });
  await vi.waitFor(() => expect(known.states()[0]?.code).toBe("REGION_CONTRACT_REFUSED"));
  expect(reviewed).toHaveLength(4);
});
