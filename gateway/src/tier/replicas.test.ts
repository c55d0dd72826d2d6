import type { ErrorCode } from "@guildhall/schema";
import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import type { Answer, Ask, Transport } from "../upstream/transport.ts";
import { RegionNotes } from "./notes.ts";
import { createTier, type RegionRoute, type TierFetch } from "./tier.ts";

const schema = buildSchema(`
  type Query { _entities(representations: [_Any!]!): [_Entity]! }
  scalar _Any
  union _Entity = Space
  type Space { id: ID! name: String near: [Space] }
`);
const QUERY = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Space { name near { id } } } }`;

const DAY = "2026-11-24T08:00:00Z";
const SINCE = "2026-11-24T09:30:00.000Z";
const FAR = 1_000_000_000;

const ids = (...given: string[]) => given.map((id) => ({ __typename: "Space", id }));
const regionIn = (id: string) => id.split("/")[0]!;

type Entity = Record<string, unknown> | null;
type Responder = (ids: string[]) => Answer;

/** Somebody who answers what it is told to, and what it was asked. */
function responder(answer: Responder) {
  const asked: (Ask & { ids: string[] })[] = [];
  const transport: Transport = {
    async ask(given) {
      const { variables } = JSON.parse(given.body) as {
        variables: { representations: { id: string }[] };
      };
      asked.push({ ...given, ids: variables.representations.map(({ id }) => id) });
      return answer(asked.at(-1)!.ids);
    },
    close: async () => {},
  };
  return { asked, transport };
}

const space = (id: string, name: string): Entity => ({
  __typename: "Space",
  __guildhall_id: id,
  name,
  near: null,
});

const live: Responder = (given) => ({
  json: { data: { _entities: given.map((id) => space(id, `live ${id}`)) } },
});
const failing =
  (code: ErrorCode): Responder =>
  () => ({ failure: { code, did: "did not." } });

/** Copies of some regions, each with the position that it is at. */
const copies =
  (positions: Record<string, number>, bend = (entity: Entity) => entity): Responder =>
  (given) => ({
    json: {
      data: {
        _entities: given.map((id) =>
          regionIn(id) in positions ? bend(space(id, `copy of ${id}`)) : null,
        ),
      },
      extensions: {
        replicas: Object.entries(positions)
          .filter(([region]) => given.some((id) => regionIn(id) === region))
          .map(([id, position]) => ({ id, position, asOf: DAY })),
      },
    },
  });

/** A tier over owners by region, and whoever has copies. A region without an owner is known to be down. */
function tierOf(owners: Record<string, Responder>, replica: Responder | undefined = undefined) {
  const answering = new Map(
    Object.entries(owners).map(([region, answer]) => [region, responder(answer)]),
  );
  const endpoints = new Map(
    [...answering].map(([region, { transport }]) => [region, { transport, regions: [region] }]),
  );
  const route = (region: string | null): RegionRoute => {
    const endpoint = endpoints.get(region ?? "");
    if (endpoint) return { endpoint };
    const failure = { code: "REGION_UNREACHABLE", message: `${region} is down.`, since: SINCE };
    return { failure: failure as typeof failure & { code: ErrorCode } };
  };
  const commons = replica && responder(replica);
  const tier = createTier({ schema, route, regionTimeout: FAR, replicas: commons?.transport });
  const ask = async (
    representations: object[],
    { notes = new RegionNotes(), ...more }: Partial<TierFetch> = {},
  ) => {
    const deadline = Date.now() + 600_000;
    const result = await tier({
      query: QUERY,
      variables: { representations },
      notes,
      deadline,
      ...more,
    });
    return {
      names: result.data._entities.map((entity) => entity?.name),
      errors: result.errors,
      notes: notes.list(),
    };
  };
  return { ask, replicas: commons?.asked ?? [], owner: (id: string) => answering.get(id)!.asked };
}

describe("a region that does not answer", () => {
  it("is answered from its copy, with from when that is and why the region was not asked", async () => {
    const { ask } = tierOf({ north: live }, copies({ south: 41 }));
    const { names, errors, notes } = await ask(ids("north/x/a", "south/x/b", "south/x/c"));
    expect(names).toEqual(["live north/x/a", "copy of south/x/b", "copy of south/x/c"]);
    expect(errors).toBeUndefined();
    expect(notes).toEqual([
      {
        id: "south",
        served: "REPLICA",
        code: "REGION_UNREACHABLE",
        message: "south is down.",
        since: SINCE,
        asOf: DAY,
        position: 41,
      },
    ]);
  });

  it("is answered so once it was asked and not heard, whatever became of the question", async () => {
    for (const code of [
      "REGION_TIMEOUT",
      "REGION_HTTP_ERROR",
      "REGION_BUSY",
      "REGION_INVALID_RESPONSE",
    ] as const) {
      const { ask } = tierOf({ north: failing(code) }, copies({ north: 3 }));
      const { names, notes } = await ask(ids("north/x/a"));
      expect(names).toEqual(["copy of north/x/a"]);
      expect(notes).toMatchObject([
        { id: "north", served: "REPLICA", code, message: "north did not.", position: 3 },
      ]);
    }
    const garbage = tierOf({ north: () => ({ json: [] }) }, copies({ north: 3 }));
    expect((await garbage.ask(ids("north/x/a"))).names).toEqual(["copy of north/x/a"]);
  });

  it("shares one request for copies with all others, which asks of nobody who answered", async () => {
    const { ask, replicas } = tierOf(
      { north: live, east: failing("REGION_TIMEOUT") },
      copies({ south: 1, east: 2 }),
    );
    const sent: string[] = [];
    const { names } = await ask(ids("east/x/a", "north/x/a", "south/x/a", "east/x/a"), { sent });
    expect(names).toEqual([
      "copy of east/x/a",
      "live north/x/a",
      "copy of south/x/a",
      "copy of east/x/a",
    ]);
    expect(replicas.map((one) => one.ids)).toEqual([["south/x/a", "east/x/a"]]);
    expect(sent.at(-1)).toBe("- one request to commons for its copy of south, east");
  });

  it("is null with its reason where there is no copy of it either", async () => {
    const there = ids("south/x/a", "west/x/a");
    const withoutReplicas = await tierOf({}).ask(there);
    expect(withoutReplicas.notes.map(({ served }) => served)).toEqual([
      "UNAVAILABLE",
      "UNAVAILABLE",
    ]);
    for (const nobody of [
      copies({}),
      failing("REGION_UNREACHABLE"),
      () => ({ json: { data: null, errors: [{ message: "no" }] } }),
      // A server that says nothing of copies has none.
      live,
    ])
      expect(await tierOf({}, nobody).ask(there)).toEqual(withoutReplicas);

    const some = await tierOf({}, copies({ west: 7 })).ask(there);
    expect(some.names).toEqual([undefined, "copy of west/x/a"]);
    expect(some.errors?.map(({ extensions }) => extensions?.region)).toEqual(["south", "south"]);
    expect(some.notes.map(({ id, served, asOf }) => [id, served, asOf])).toEqual([
      ["south", "UNAVAILABLE", null],
      ["west", "REPLICA", DAY],
    ]);
  });

  it("is null where a copy would do no better", async () => {
    for (const code of [
      "REGION_UNKNOWN",
      "REGION_RESPONSE_TOO_LARGE",
      "REQUEST_TIMEOUT",
    ] as const) {
      const { ask, replicas } = tierOf({ north: failing(code) }, copies({ north: 3 }));
      expect((await ask(ids("north/x/a"))).names).toEqual([undefined]);
      expect(replicas).toEqual([]);
    }
  });

  it("is null for a client that takes live answers alone", async () => {
    const { ask, replicas } = tierOf({}, copies({ south: 1 }));
    const { names, notes } = await ask(ids("south/x/a"), { live: true });
    expect(names).toEqual([undefined]);
    expect(notes).toMatchObject([{ id: "south", served: "UNAVAILABLE", asOf: null }]);
    expect(replicas).toEqual([]);
  });
});

describe("the time of a request", () => {
  it("is kept in part for the copy, unless none is taken", async () => {
    const { ask, owner, replicas } = tierOf(
      { north: failing("REGION_TIMEOUT") },
      copies({ north: 1 }),
    );
    await ask(ids("north/x/a"));
    await ask(ids("north/x/a"), { live: true });
    const [shared, alone] = owner("north").map(({ timeout }) => timeout);
    expect(shared).toBeLessThanOrEqual(450_000);
    expect(alone).toBeGreaterThan(450_000);
    expect(replicas[0]?.timeout).toBeGreaterThan(450_000);
  });
});

describe("what a copy answers", () => {
  it("is not taken with a record of another region in it", async () => {
    const lying = copies({ south: 1 }, (entity) => ({ ...entity, near: [{ id: "north/x/a" }] }));
    const { names, notes } = await tierOf({ north: live }, lying).ask(
      ids("south/x/a", "north/x/a"),
    );
    expect(names).toEqual([undefined, "live north/x/a"]);
    expect(notes).toMatchObject([{ id: "south", served: "UNAVAILABLE" }]);
  });

  it("is null where it is of the wrong type, with an error that says so", async () => {
    const wrong = copies({ south: 1 }, (entity) => ({ ...entity, name: 7 }));
    const { names, errors, notes } = await tierOf({}, wrong).ask(ids("south/x/a"));
    expect(names).toEqual([null]);
    expect(errors).toMatchObject([
      { path: ["_entities", 0, "name"], extensions: { code: "REGION_INVALID_RESPONSE" } },
    ]);
    expect(notes).toMatchObject([{ id: "south", served: "REPLICA", code: "REGION_UNREACHABLE" }]);
  });

  it("has the error of what no copy has under its own code", async () => {
    const answer = copies({ south: 1 });
    const error = {
      message: "south is answered from a copy, which has no changes.",
      path: ["_entities", 0, "near"],
      extensions: { code: "REPLICA_WITHOUT_HISTORY" },
    };
    const { errors } = await tierOf({}, (given) => {
      const { json } = answer(given);
      return { json: { ...(json as object), errors: [error] } };
    }).ask(ids("south/x/a"));
    expect(errors).toEqual([
      { ...error, extensions: { ...error.extensions, region: "south", serviceName: "regions" } },
    ]);
  });

  it("is asked for at once by later steps of the request, and from when it is stays its oldest", async () => {
    let position = 5;
    const { ask, owner, replicas } = tierOf({ north: failing("REGION_TIMEOUT") }, (given) =>
      copies({ north: position++ })(given),
    );
    const notes = new RegionNotes();
    await ask(ids("north/x/a"), { notes });
    const later = await ask(ids("north/x/b"), { notes });
    expect(later.names).toEqual(["copy of north/x/b"]);
    expect([owner("north").length, replicas.length]).toEqual([1, 2]);
    expect(later.notes).toMatchObject([{ served: "REPLICA", position: 5 }]);
  });

  it("may be part of what was lost: the rest is null with its errors", async () => {
    const answer = copies({ south: 1 });
    const { ask, replicas } = tierOf({}, (given) =>
      given.includes("south/x/0") ? answer(given) : failing("REGION_TIMEOUT")(given),
    );
    const many = Array.from({ length: 2_001 }, (_, i) => `south/x/${i}`);
    const { names, errors, notes } = await ask(ids(...many));
    expect(replicas).toHaveLength(2);
    expect([names[1_999], names[2_000]]).toEqual(["copy of south/x/1999", undefined]);
    expect(errors?.map(({ path }) => path)).toEqual([
      ["_entities", 2_000, "name"],
      ["_entities", 2_000, "near"],
    ]);
    expect(notes).toMatchObject([{ id: "south", served: "REPLICA", position: 1 }]);
  });
});
