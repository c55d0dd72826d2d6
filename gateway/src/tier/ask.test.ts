import { buildSchema } from "graphql";
import { describe, expect, it, vi } from "vitest";
import type { Ask, Transport } from "../upstream/transport.ts";
import { RegionNotes } from "./notes.ts";
import { createTier, type RegionRoute, type TierEndpoint } from "./tier.ts";

const schema = buildSchema(`
  type Query { _entities(representations: [_Any!]!): [_Entity]! }
  scalar _Any
  union _Entity = Space
  type Space { id: ID! name: String kind: String opened: String near: [Space] }
`);
const QUERY = `query ($representations: [_Any!]!, $unused: Int) {
  _entities(representations: $representations) { ... on Space { name kind } } }`;

const NEAR = QUERY.replace("name kind", "name kind near { id }");

interface Sent {
  query: string;
  variables: { representations: { id: string }[] };
}

/** An endpoint that answers what it is told to, and what it was sent. */
function endpoint(answer: (sent: Sent) => unknown) {
  const asked: (Ask & { sent: Sent })[] = [];
  const stale = vi.fn<() => void>();
  const transport: Transport = {
    async ask(given) {
      const sent = JSON.parse(given.body) as Sent;
      asked.push({ ...given, sent });
      return { json: answer(sent) };
    },
    close: async () => {},
  };
  return {
    asked,
    stale,
    endpoint: { transport, stale, regions: ["north", "south", "west"] } as TierEndpoint,
  };
}

const proper = ({ variables: { representations } }: Sent) => ({
  data: {
    _entities: representations.map(({ id }) => ({
      __typename: "Space",
      __guildhall_id: id,
      name: id,
      kind: null,
    })),
  },
});

const ids = (...given: string[]) => given.map((id) => ({ __typename: "Space", id }));

/** Asks once, of endpoints by region. */
async function ask(
  endpoints: Record<string, TierEndpoint>,
  representations: object[],
  {
    query = QUERY,
    ...more
  }: { query?: string; sent?: string[]; requestId?: string; deadline?: number } = {},
) {
  const notes = new RegionNotes();
  const route = (region: string | null): RegionRoute => {
    const found = endpoints[region ?? ""];
    return found
      ? { endpoint: found }
      : { failure: { code: "REGION_UNKNOWN", message: `nobody serves ${region}` } };
  };
  const tier = createTier({ schema, route, regionTimeout: 4_000 });
  const result = await tier({
    query,
    variables: { representations, unused: 7, stray: 8 },
    notes,
    deadline: Date.now() + 600_000,
    ...more,
  });
  return { ...result, notes: notes.list() };
}

describe("a fetch for the regions", () => {
  it("is sent with its own variables, the region's time and the request's id", async () => {
    const north = endpoint(proper);
    const sent: string[] = [];
    await ask({ north: north.endpoint }, ids("north/x/a"), { requestId: "abc-1", sent });
    expect(north.asked).toMatchObject([
      {
        timeout: 4_000,
        requestId: "abc-1",
        sent: { variables: { representations: ids("north/x/a"), unused: 7 } },
      },
    ]);
    expect(north.asked[0]?.sent.variables).not.toHaveProperty("stray");
    expect(sent).toEqual(["- one request for north"]);
  });

  it("has twenty errors a region at most, however many places wait for it", async () => {
    const many = Array.from({ length: 30 }, (_, i) => `gone/x/${i}`);
    const { data, errors, notes } = await ask({}, ids(...many, "lost/x/a"));
    expect(data._entities).toEqual(Array(31).fill(null));
    const of = (region: string) =>
      errors?.filter(({ extensions }) => extensions?.region === region);
    expect(of("gone")).toHaveLength(20);
    expect(of("lost")?.map(({ path }) => path)).toEqual([
      ["_entities", 30, "name"],
      ["_entities", 30, "kind"],
    ]);
    expect(notes).toMatchObject([{ id: "gone" }, { id: "lost" }]);

    const north = endpoint((sent) => ({
      ...proper(sent),
      errors: [{ message: "no", path: ["_entities", 0, "kind"] }],
    }));
    const same = await ask({ north: north.endpoint }, ids(...Array(30).fill("north/x/a")));
    expect(north.asked[0]?.sent.variables.representations).toHaveLength(1);
    expect(same.data._entities.map((entity) => entity?.name)).toEqual(Array(30).fill("north/x/a"));
    expect(same.errors).toHaveLength(20);
  });

  it("has two hundred errors at most of all regions together, and a note on each", async () => {
    const lost = Array.from({ length: 300 }, (_, i) => `gone${i}/x/a`);
    const { errors, notes } = await ask({}, ids(...lost));
    expect(errors).toHaveLength(200);
    expect(notes).toHaveLength(300);
  });

  it("tells of an id that names no region, which is nobody's fault but the id's", async () => {
    const { errors, notes } = await ask({}, [{ __typename: "Space", id: "../x" }]);
    expect(errors).toMatchObject([
      { extensions: { code: "REGION_UNKNOWN", region: null } },
      { extensions: { code: "REGION_UNKNOWN", region: null } },
    ]);
    expect(notes).toEqual([]);
  });

  it("takes an error without a place for one of every region at the endpoint", async () => {
    const shared = endpoint((sent) => ({ ...proper(sent), errors: [{ message: "no" }] })).endpoint;
    const { data, errors, notes } = await ask(
      { north: shared, south: shared },
      ids("north/x/a", "south/x/b", "south/x/c"),
    );
    expect(data._entities.map((entity) => entity?.name)).toEqual([
      "north/x/a",
      "south/x/b",
      "south/x/c",
    ]);
    expect(errors?.map(({ path }) => path)).toEqual([
      ["_entities", 0],
      ["_entities", 1],
    ]);
    expect(notes).toMatchObject([
      { id: "north", served: "PARTIAL", message: "north reports: no" },
      { id: "south", served: "PARTIAL", message: "south reports: no" },
    ]);
  });

  it("fails for the regions of the endpoint that failed, each with its own places", async () => {
    const shared = endpoint(() => ({})).endpoint;
    const other = endpoint(proper).endpoint;
    const { data, errors, notes } = await ask(
      { north: shared, south: shared, west: other },
      ids("north/x/a", "west/x/b", "south/x/c", "north/x/a"),
    );
    expect(data._entities.map((entity) => entity?.name)).toEqual([
      undefined,
      "west/x/b",
      undefined,
      undefined,
    ]);
    const places = errors?.map(({ path, extensions }) => [
      extensions?.region,
      path?.[1],
      path?.[2],
    ]);
    expect(places).toEqual([
      ["north", 0, "name"],
      ["north", 0, "kind"],
      ["north", 3, "name"],
      ["north", 3, "kind"],
      ["south", 2, "name"],
      ["south", 2, "kind"],
    ]);
    expect(notes.map(({ id }) => id)).toEqual(["north", "south"]);
  });

  it("is not taken where a record of a region that the endpoint does not serve is in it", async () => {
    const lying = (id: string) =>
      endpoint((sent) => {
        const answer = proper(sent);
        answer.data._entities[1] = { ...answer.data._entities[1]!, near: [{ id }] } as never;
        return answer;
      }).endpoint;
    for (const [id, taken] of [
      ["north/x/b", true],
      ["west/x/b", true],
      ["north", true],
      ["east/x/b", false],
      ["northern/x/b", false],
      ["/north/x/b", false],
      ["North/x/b", false],
    ] as const) {
      const { data, notes } = await ask({ north: lying(id) }, ids("north/x/a", "north/x/c"), {
        query: NEAR,
      });
      expect([id, data._entities[0] !== null]).toEqual([id, taken]);
      expect(notes).toEqual(
        taken
          ? []
          : [
              {
                id: "north",
                served: "UNAVAILABLE",
                code: "REGION_INVALID_RESPONSE",
                message: `north answered near.id with ${id.startsWith("/") ? '"[file]"' : `"${id}"`}, which is another region's.`,
                asOf: null,
              },
            ],
      );
    }
  });

  it("has a wrong value of each region in the note on that region, and twenty errors of it", async () => {
    const shared = endpoint((sent) => {
      const answer = proper(sent);
      for (const entity of answer.data._entities) entity.kind = 7 as never;
      return answer;
    }).endpoint;
    const places = [
      ...Array.from({ length: 60 }, (_, i) => `north/x/${i}`),
      ...Array.from({ length: 30 }, (_, i) => `south/x/${i}`),
    ];
    const { data, errors, notes } = await ask({ north: shared, south: shared }, ids(...places));
    expect(data._entities.map((entity) => entity?.kind)).toEqual(Array(90).fill(null));
    expect(data._entities[89]?.name).toBe("south/x/29");
    expect(notes).toEqual(
      ["north", "south"].map((id) => ({
        id,
        served: "PARTIAL",
        code: "REGION_INVALID_RESPONSE",
        message: `${id} answered kind with 7, where String is wanted.`,
        asOf: null,
      })),
    );
    for (const region of ["north", "south"])
      expect(errors?.filter(({ extensions }) => extensions?.region === region)).toHaveLength(20);
    expect(errors?.[0]).toEqual({
      message: "north answered kind with 7, where String is wanted.",
      path: ["_entities", 0, "kind"],
      extensions: { code: "REGION_INVALID_RESPONSE", region: "north", serviceName: "regions" },
    });
  });

  it("has a region's SDL read again where the region does not know a field, and then only", async () => {
    const refusing = (message: string) => endpoint(() => ({ data: null, errors: [{ message }] }));
    const cannot = refusing('Cannot query field "kind" on type "Space".');
    const full = refusing("The disk is full.");
    await ask({ north: cannot.endpoint, south: full.endpoint }, ids("north/x/a", "south/x/b"));
    expect([cannot.stale.mock.calls.length, full.stale.mock.calls.length]).toEqual([1, 0]);
  });
});

describe("what is noted of a region", () => {
  const failure = (message: string) => ({ code: "REGION_ERROR" as const, message });
  const note = (tell: (notes: RegionNotes) => void) => {
    const notes = new RegionNotes();
    tell(notes);
    return notes.list().map(({ id, served, message, fields }) => ({ id, served, message, fields }));
  };

  it("stays its first trouble; that it did not answer is told over any other", () => {
    const partial = { id: "north", served: "PARTIAL", message: "first", fields: undefined };
    expect(
      note((notes) => {
        notes.partial("north", failure("first"));
        notes.partial("north", failure("second"));
        notes.partial("north", failure("third"), ["Space.kind"]);
      }),
    ).toEqual([partial]);
    expect(
      note((notes) => {
        notes.partial("north", failure("first"));
        notes.unavailable("north", failure("gone"));
        notes.partial("north", failure("later"));
      }),
    ).toEqual([{ ...partial, served: "UNAVAILABLE", message: "gone" }]);
  });

  it("stays that a copy answered, since when it is from is told nowhere else", () => {
    const copy = { asOf: "2026-11-24T08:00:00Z", position: 41 };
    const replica = { id: "north", served: "REPLICA", message: "late", fields: undefined };
    expect(
      note((notes) => {
        notes.partial("north", failure("lacks"), ["Space.kind"]);
        notes.replica("north", failure("late"), copy);
        notes.partial("north", failure("wrong"));
        notes.unavailable("north", failure("gone"));
      }),
    ).toEqual([replica]);
    expect(
      note((notes) => {
        notes.unavailable("north", failure("gone"));
        notes.replica("north", failure("late"), copy);
      }),
    ).toEqual([replica]);
  });

  it("adds up the fields that its contract lacks", () => {
    expect(
      note((notes) => {
        notes.partial("north", failure("lacks"), ["Space.opened"]);
        notes.partial("north", failure("lacks"), ["Space.kind", "Space.opened"]);
      }),
    ).toEqual([
      {
        id: "north",
        served: "PARTIAL",
        message: "The contract of north is older and lacks Space.kind, Space.opened.",
        fields: ["Space.kind", "Space.opened"],
      },
    ]);
  });
});
