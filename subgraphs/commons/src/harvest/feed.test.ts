import { describe, expect, it } from "vitest";
import { PlainCatalogue } from "../catalogue/testing/plain.ts";
import { Feed } from "./feed.ts";
import { memoOf } from "./memo.ts";
import { answering, fakeRegion, type FakeRegion } from "./testing/fake-region.ts";

const { signal } = new AbortController();

async function followed(names: readonly string[] = []) {
  const region = await fakeRegion();
  for (const name of names) region.put(name);
  const catalogue = new PlainCatalogue();
  let time = Date.UTC(2026, 5, 1);
  const open = (url = region.url) =>
    new Feed({ region: region.region, url, catalogue, timeout: 200, now: () => new Date(time) });
  let feed = open();
  return {
    region,
    catalogue,
    get feed() {
      return feed;
    },
    /** As after a crash: nothing is left but what the catalogue has. */
    restart: (url?: string) => void (feed = open(url)),
    later: (ms: number) => void (time += ms),
    visit: () => feed.visit(signal),
    /** Visits until there is no more. */
    async read(most = 50) {
      for (let visits = 1; visits <= most; visits++)
        if ((await feed.visit(signal)) !== "more") return;
      throw new Error(`there is more after ${most} visits`);
    },
    names: async () =>
      (await catalogue.get(ids(region))).flatMap((record) => (record ? [record["name"]] : [])),
    memo: () => memoOf(feed.copy),
    events: () => memoOf(feed.copy).told.map(({ event }) => event),
    [Symbol.asyncDispose]: () => region[Symbol.asyncDispose](),
  };
}

const ids = ({ log }: FakeRegion): string[] => [...new Set(log.map(({ id }) => id))];
const many = (count: number) => Array.from({ length: count }, (_, n) => `space-${n}`);

describe("a feed that is followed", () => {
  it("is read page by page to its end, and then what is new alone", async () => {
    await using at = await followed(many(450));
    expect(at.feed.standing.state).toBe("WAITING");
    expect(await at.visit()).toBe("more");
    expect(at.feed.standing).toMatchObject({ state: "READING", position: 450 });
    await at.read();
    expect(at.feed.standing.state).toBe("FOLLOWING");
    expect(await at.names()).toHaveLength(450);
    expect(at.region.asked.map(({ after }) => after)).toEqual([null, "200.0", "400.0"]);
    at.region.put("space-7", { name: "Seven" });
    at.region.change({ kind: "DELETE", id: "testshire/maker-spaces/space-8" });
    at.region.change({ kind: "ERASED", id: "testshire/maker-spaces/space-9" });
    await at.read();
    expect(await at.names()).toHaveLength(448);
    expect(await at.names()).toContain("Seven");
    expect(at.memo()).toMatchObject({ received: 453, declared: 453 });
    expect(at.feed.copy).toMatchObject({
      after: { number: 453, index: 0 },
      changedAt: at.region.log.at(-1)?.at,
      confirmedAt: "2026-06-01T00:00:00.000Z",
    });
  });

  it("is asked whether it changed, and says no with a tag alone", async () => {
    await using at = await followed(["shed"]);
    await at.read();
    await at.read();
    at.later(20_000);
    await at.read();
    const etags = at.region.asked.map(({ etag }) => typeof etag);
    expect(etags).toEqual(["undefined", "undefined", "string"]);
    expect(at.feed.copy.confirmedAt).toBe("2026-06-01T00:00:20.000Z");
    at.region.put("barn");
    await at.read();
    expect(await at.names()).toEqual(["shed", "barn"]);
  });

  it("is gone on with from where the catalogue stands after a crash in the middle", async () => {
    await using at = await followed(many(450));
    await at.visit();
    at.restart();
    await at.read();
    expect(at.region.asked.map(({ after }) => after)).toEqual([null, "200.0", "400.0"]);
    expect(await at.names()).toHaveLength(450);
    expect(at.memo().received).toBe(450);
  });

  it("may be empty, and may begin later", async () => {
    await using at = await followed();
    await at.read();
    expect(at.feed.standing.state).toBe("FOLLOWING");
    at.region.put("shed");
    await at.read();
    expect(await at.names()).toEqual(["shed"]);
    expect(at.events()).toEqual([]);
  });

  it("is asked by POST where a server takes no GET", async () => {
    await using at = await followed(["shed"]);
    at.region.instead.push(answering(405));
    await at.read();
    expect(at.region.asked.map(({ method }) => method)).toEqual(["GET", "POST"]);
    expect(await at.names()).toEqual(["shed"]);
  });
});

describe("a record that cannot be one", () => {
  const bad: readonly [string, string, Record<string, unknown>, string | RegExp][] = [
    ["INVALID", "without a name", { name: undefined }, /name/],
    ["INVALID", "with a field of another type", { openedOn: { year: 1 } }, /openedOn/],
    ["INVALID", "with another version than its entry", { version: 99 }, /Got version 99/],
    ["INVALID", "with issues that are none", { issues: [{ code: 1 }] }, /^issues: /],
    ["FOREIGN", "that says it is another", { id: "elsewhere/maker-spaces/x" }, /elsewhere/],
    ["FOREIGN", "of another region", { region: "elsewhere" }, /of elsewhere/],
    ["TOO_LARGE", "nested too deep", { details: nested(30) }, /deep/],
    ["TOO_LARGE", "of too many parts", { details: Array(60_000).fill(1) }, /50000/],
  ];
  it.each(bad)("is set aside as %s %s, and stops nothing", async (code, _what, rest, reason) => {
    await using at = await followed(["first"]);
    at.region.put("second");
    at.region.put("second", rest);
    at.region.put("third");
    await at.read();
    // Neither as it was before: its owner says something else now.
    expect(await at.names()).toEqual(["first", "third"]);
    expect(at.memo().setAside).toEqual([
      { id: "testshire/maker-spaces/second", code, reason: expect.stringMatching(reason) },
    ]);
    at.region.put("second");
    await at.read();
    expect(await at.names()).toEqual(["first", "second", "third"]);
    expect(at.memo().setAside).toEqual([]);
  });

  it("is set aside where its answer alone is too large, whatever stands around it", async () => {
    await using at = await followed(many(30));
    at.region.put("huge", { description: "x".repeat(1_200_000) });
    at.region.put("after");
    await at.read();
    expect(await at.names()).toHaveLength(31);
    expect(at.memo().setAside).toMatchObject([
      { id: "testshire/maker-spaces/huge", code: "TOO_LARGE" },
    ]);
    expect(at.memo()).toMatchObject({ received: 32, declared: 32 });
  });

  it("is no way to change or drop another region's records", async () => {
    await using at = await followed(["shed"]);
    await using other = await fakeRegion("elsewhere");
    other.put("lab");
    await new Feed({ ...other, catalogue: at.catalogue }).visit(signal);
    const [lab] = ids(other) as [string];
    for (const kind of ["DELETE", "ERASED", "PUT"])
      at.region.change({ kind, id: lab, record: other.log[0]?.record });
    await at.read();
    expect(await at.catalogue.get([lab])).toMatchObject([{ name: "lab" }]);
    expect(at.memo().setAside).toMatchObject([{ id: lab, code: "FOREIGN" }]);
  });

  it("of a kind that is not known is set aside, and so is a change", async () => {
    await using at = await followed(["shed"]);
    at.region.change({ kind: "PUT", id: "testshire/airports/a", record: {} });
    at.region.change({ kind: "MERGED", id: "testshire/maker-spaces/b" });
    await at.read();
    expect(at.memo().setAside.map(({ code }) => code)).toEqual(["UNKNOWN_KIND", "INVALID"]);
  });

  it("is remembered with a thousand others at most, and counted beyond", async () => {
    await using at = await followed(["shed"]);
    for (const name of many(1_200)) at.region.put(name, { name: 7 });
    await at.read();
    expect([at.memo().setAside.length, at.memo().beyond]).toEqual([1_000, 200]);
    expect(await at.names()).toEqual(["shed"]);
  });

  it("is none for a name of before, or for a field that only its region knows", async () => {
    await using at = await followed();
    const source = { kind: "UNCITED", title: "made for a test", confidence: "LOW", shelf: "B" };
    at.region.put("shed", { steamTier: 3, sources: [source] });
    const old = { name: "Old", status: "UNKNOWN", sources: [], address: "https://a.example" };
    const id = "testshire/good-practices/old";
    const record = {
      ...old,
      id,
      region: "testshire",
      version: 2,
      updatedAt: "2026-01-01T00:00:00Z",
    };
    at.region.change({ kind: "PUT", id, record });
    await at.read();
    const [shed, practice] = await at.catalogue.get(ids(at.region));
    expect(shed).not.toHaveProperty("steamTier");
    expect(shed?.["sources"]).toEqual([
      { kind: "UNCITED", title: "made for a test", confidence: "LOW" },
    ]);
    expect(practice).toMatchObject({ website: "https://a.example" });
    expect(practice).not.toHaveProperty("address");
  });
});

describe("a region that changes", () => {
  it("into an older backup is read anew, and told of", async () => {
    await using at = await followed(many(5));
    await at.read();
    at.region.log.length = 2;
    expect(await at.visit()).toBe("more");
    expect(at.feed.standing.state).toBe("RESTORED");
    await at.read();
    expect(await at.names()).toEqual(["space-0", "space-1"]);
    expect(await at.catalogue.counts("testshire")).toEqual(new Map([["maker-spaces", 2]]));
    expect(at.feed.standing.state).toBe("FOLLOWING");
    expect(at.events()).toEqual(["RESTORED"]);
    expect(at.memo().told[0]?.message).toContain("(5.0)");
  });

  it("into an older backup that was written on is found out by what stands in its place", async () => {
    await using at = await followed(many(5));
    await at.read();
    at.region.log.length = 2;
    for (const name of ["x", "space-1", "z", "more"]) at.region.put(name, { name: `New ${name}` });
    for (const change of at.region.log.slice(2)) change.at = change.at.replace("2026", "2027");
    await at.read();
    expect(await at.catalogue.counts("testshire")).toEqual(new Map([["maker-spaces", 5]]));
    expect(await at.names()).toContain("New space-1");
    expect(at.events()).toEqual(["RESTORED"]);
  });

  it("into an empty one loses its copy", async () => {
    await using at = await followed(["shed"]);
    await at.read();
    at.region.log.length = 0;
    await at.read();
    expect(await at.catalogue.counts("testshire")).toEqual(new Map());
  });

  it("again and again is not read anew each time at once", async () => {
    await using at = await followed(["shed", "barn"]);
    await at.read();
    const found = [];
    for (let n = 0; n < 3; n++) {
      for (const one of at.region.log) one.at = `202${n}-01-01T00:00:00.000Z`;
      found.push(await at.visit());
      await at.visit();
    }
    expect(found).toEqual(["more", "answering", "answering"]);
  });

  it("by erasing what was read last is not taken for another", async () => {
    await using at = await followed(["shed", "barn"]);
    await at.read();
    const { id, at: time } = at.region.log[1]!;
    at.region.log[1] = { kind: "ERASED", id, at: time };
    at.region.change({ kind: "ERASED", id });
    await at.read();
    expect(await at.names()).toEqual(["shed"]);
    expect(at.events()).toEqual([]);
  });

  it("its tokens is read anew", async () => {
    await using at = await followed(["shed"]);
    await at.read();
    at.region.instead.push(
      answering(200, {
        data: null,
        errors: [{ message: "?", extensions: { code: "CURSOR_INVALID" } }],
      }),
    );
    await at.read();
    expect(await at.names()).toEqual(["shed"]);
    expect(at.events()).toEqual(["RESTORED"]);
  });

  it("its address or its contract goes on where it was, and is told of", async () => {
    await using at = await followed(["shed"]);
    await at.read();
    at.region.put("barn");
    at.region.contractVersion = "2.0";
    at.restart(`${at.region.url}?again`);
    await at.read();
    expect(at.region.asked.at(-1)?.after).toBe("1.0");
    expect(await at.names()).toEqual(["shed", "barn"]);
    expect(at.events()).toEqual(["CONTRACT_CHANGED", "ADDRESS_CHANGED"]);
    expect(JSON.stringify(at.memo().told)).not.toContain("127.0.0.1");
  });

  it("nothing for a week while it does not answer, and goes on when it does", async () => {
    await using at = await followed(["shed"]);
    await at.read();
    at.region.instead.push(answering(503), answering(503));
    at.later(7 * 86_400_000);
    expect(await at.visit()).toBe("failing");
    expect(at.feed.standing).toMatchObject({ state: "FAILING", code: "REGION_HTTP_ERROR" });
    expect(await at.visit()).toBe("failing");
    expect(await at.names()).toEqual(["shed"]);
    at.region.put("barn");
    await at.read();
    expect(await at.names()).toEqual(["shed", "barn"]);
    expect(at.events()).toEqual(["RETURNED"]);
    expect(at.memo().told[0]?.message).toContain("2026-06-01");
  });

  it("as its operator wants is read from the start", async () => {
    await using at = await followed(["shed"]);
    await at.read();
    at.feed.reread();
    await at.read();
    expect(at.region.asked.at(-1)?.after).toBeNull();
    expect(await at.names()).toEqual(["shed"]);
    expect(at.events()).toEqual(["REREAD"]);
  });

  it("the number of what it gave is told of once", async () => {
    await using at = await followed(["shed"]);
    await at.read();
    at.region.declares = 3;
    await at.read();
    await at.read();
    expect(at.memo()).toMatchObject({ received: 1, declared: 3 });
    expect(at.events()).toEqual(["COUNT_DIFFERS"]);
  });
});

describe("a region that does not answer as it should", () => {
  const page = (changes: object[], rest = {}) => ({
    data: {
      region: {
        registry: { position: 9, updatedAt: null, contractVersion: "3.0" },
        changes: { total: 9, hasMore: false, changes, ...rest },
      },
    },
  });
  const at = "2026-01-01T00:00:00.000Z";
  const put = (token: string) => ({ token, kind: "PUT", id: "a", version: 1, at, record: null });

  it.each([
    ["REGION_INVALID_RESPONSE", "no JSON", answering(200, "<html>")],
    ["REGION_INVALID_RESPONSE", "no page", answering(200, { data: { region: {} } })],
    ["REGION_INVALID_RESPONSE", "no token", answering(200, page([put("x")]))],
    [
      "REGION_INVALID_RESPONSE",
      "places that go back",
      answering(200, page([put("2.0"), put("1.0")])),
    ],
    ["REGION_INVALID_RESPONSE", "no end", answering(200, page([], { hasMore: true }))],
    [
      "REGION_INVALID_RESPONSE",
      "too many at once",
      answering(200, page(many(201).map((_, n) => put(`${n}.0`)))),
    ],
    ["REGION_INVALID_RESPONSE", "too much in all", answering(200, page([], { total: 1e9 }))],
    ["REGION_RESPONSE_TOO_LARGE", "too large whatever is asked", null],
    ["REGION_UNKNOWN", "that it has no such region", answering(200, { data: { region: null } })],
    ["REGION_ERROR", "an error", answering(400, { errors: [{ message: "no" }] })],
    [
      "REGISTRY_DAMAGED",
      "an error with a code",
      answering(200, { errors: [{ extensions: { code: "REGISTRY_DAMAGED" } }] }),
    ],
    [
      "REGION_HTTP_ERROR",
      "another address",
      answering(307, "", { location: "http://127.0.0.1:1/" }),
    ],
    ["REGION_TIMEOUT", "nothing", () => undefined],
  ])("is said to be %s where it gives %s", async (code, _what, given) => {
    await using followedOne = await followed(["shed"]);
    followedOne.region.answer = given ?? answering(200, " ".repeat(1_100_000));
    expect(await untilNoMore(followedOne.visit)).toBe("failing");
    expect(followedOne.feed.standing).toMatchObject({ state: "FAILING", code });
    expect(await followedOne.names()).toEqual([]);
  });

  it.each([
    ["seconds", "7", 7_000],
    ["a date", new Date(Date.now() + 60_000).toUTCString(), 60_000],
    ["a year", "31536000", 3_600_000],
  ])("is let be for as long as it says in %s, an hour at most", async (_how, after, most) => {
    await using followedOne = await followed(["shed"]);
    followedOne.region.instead.push(answering(429, "", { "retry-after": after }));
    const found = (await followedOne.visit()) as { failingFor: number };
    expect(found.failingFor).toBeLessThanOrEqual(most);
    expect(found.failingFor).toBeGreaterThan(most - 30_000);
    expect(found.failingFor).toBeGreaterThan(0);
  });
});

const untilNoMore = async (visit: () => Promise<unknown>) => {
  for (let found = await visit(); ; found = await visit()) if (found !== "more") return found;
};

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)];
}
