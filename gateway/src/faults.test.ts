import { EventEmitter, once } from "node:events";
import { describe, expect, it } from "vitest";
import {
  allMet,
  type Answer,
  type Fault,
  query,
  startMiniCommons,
  startMiniFederation,
  startMiniGateway,
  startMiniRegion,
  tempDirectory,
  until,
} from "../../test/support/index.ts";

const ALL = "{ regions { id makerSpaces { totalCount nodes { id name } } councils { name } } }";

// oxlint-disable-next-line typescript/no-explicit-any -- answers are bent in any way
type Any = any;
const bend = (change: (answer: Any) => unknown): Fault => ({
  bend: (answer: Any) => change(answer) ?? answer,
});
const WITH_REASONS = '{"errors":[{"message":"no"}]}';
const first = (answer: Any): Any => answer.data._entities[0];

describe("a region that misbehaves is null with its reason, and the others are whole", () => {
  const cases: [string, Fault, string][] = [
    ["resets the connection", "reset", "REGION_UNREACHABLE"],
    ["ends in the middle of its answer", "half", "REGION_UNREACHABLE"],
    ["hangs", "hang", "REGION_TIMEOUT"],
    ["stalls in the middle of its answer", "stall", "REGION_TIMEOUT"],
    ["never stops sending", "huge", "REGION_RESPONSE_TOO_LARGE"],
    ["redirects", "redirect", "REGION_HTTP_ERROR"],
    [
      "answers 500",
      { status: 500, body: "at Object.<anonymous> (/srv/app.js:1:1)" },
      "REGION_HTTP_ERROR",
    ],
    ["answers 400 without JSON", { status: 400, body: "no" }, "REGION_HTTP_ERROR"],
    ["answers 400 with reasons", { status: 400, body: WITH_REASONS }, "REGION_ERROR"],
    ["answers with HTML", { body: "<html>" }, "REGION_INVALID_RESPONSE"],
    ["answers with nothing", { body: "" }, "REGION_INVALID_RESPONSE"],
    ["answers with a list", { body: "[]" }, "REGION_INVALID_RESPONSE"],
    ["answers with a number", { body: "7" }, "REGION_INVALID_RESPONSE"],
    ["answers with an empty object", { body: "{}" }, "REGION_INVALID_RESPONSE"],
    ["answers with errors of no list", { body: '{"errors":"x"}' }, "REGION_INVALID_RESPONSE"],
    [
      "answers with null data and an error",
      { body: '{"data":null,"errors":[{"message":"no"}]}' },
      "REGION_ERROR",
    ],
    ["answers with strange errors", { body: '{"errors":[null,7,{"path":{}}]}' }, "REGION_ERROR"],
    [
      "answers with too few records",
      bend((a) => void a.data._entities.pop()),
      "REGION_INVALID_RESPONSE",
    ],
    [
      "answers with too many records",
      bend((a) => void a.data._entities.push(null)),
      "REGION_INVALID_RESPONSE",
    ],
    [
      "answers about another region",
      bend((a) => void (first(a).__guildhall_id = "zagreb")),
      "REGION_INVALID_RESPONSE",
    ],
    [
      "answers with another type",
      bend((a) => void (first(a).__typename = "Council")),
      "REGION_INVALID_RESPONSE",
    ],
    [
      "adds what was not asked",
      bend((a) => void (first(a).name = "mine")),
      "REGION_INVALID_RESPONSE",
    ],
    ["overwrites the id", bend((a) => void (first(a).id = "zagreb")), "REGION_INVALID_RESPONSE"],
    [
      "answers a list with an object",
      bend((a) => void (first(a).councils = {})),
      "REGION_INVALID_RESPONSE",
    ],
    [
      "answers an object with a text",
      bend((a) => void (first(a).makerSpaces = "none")),
      "REGION_INVALID_RESPONSE",
    ],
    [
      "answers an object with a list",
      bend((a) => void (first(a).makerSpaces = [])),
      "REGION_INVALID_RESPONSE",
    ],
    [
      "adds to a record inside",
      bend((a) => void (first(a).makerSpaces.nodes[0].__typename = 7)),
      "REGION_INVALID_RESPONSE",
    ],
  ];

  it("is asked once more when it closed the connection that it was asked on", async () => {
    await using federation = await startMiniFederation(["bologna", "lisbon"]);
    federation.regions.lisbon?.next("reset");
    const { data, extensions } = await query(federation.url, ALL);
    expect(data.regions[1].makerSpaces.totalCount).toBe(3);
    expect(extensions?.regions).toEqual([]);
    expect(federation.regions.lisbon?.calls).toHaveLength(2);

    federation.regions.lisbon?.next("reset", "reset");
    const again = await query(federation.url, ALL);
    expect(again.extensions?.regions).toMatchObject([{ id: "lisbon", code: "REGION_UNREACHABLE" }]);
    expect(federation.regions.lisbon?.calls).toHaveLength(4);
  });

  it("does not keep the connection that it answered an error on", async () => {
    await using federation = await startMiniFederation(["lisbon"], {
      transport: { connections: 1 },
    });
    federation.regions.lisbon?.next({ status: 500, body: "x".repeat(1024 * 1024) });
    const failed = await query(federation.url, ALL);
    expect(failed.extensions?.regions).toMatchObject([{ code: "REGION_HTTP_ERROR" }]);
    const { data } = await query(federation.url, ALL);
    expect(data.regions[0].makerSpaces.totalCount).toBe(3);
  });

  for (const [what, fault, code] of cases)
    it(`when it ${what}`, async () => {
      await using federation = await startMiniFederation(["bologna", "lisbon", "zagreb"], {
        ...(code === "REGION_TIMEOUT" && { regionTimeout: 1_000 }),
        transport: { maxResponse: 1024 * 1024 },
        // So that it is not known to be down before it is asked.
        watch: { recheck: 600_000, retry: 20, longest: 100 },
      });
      federation.regions.lisbon?.always(fault);
      const answer = await query(federation.url, ALL);

      expect(answer.data.regions[1]).toEqual({ id: "lisbon", makerSpaces: null, councils: null });
      for (const index of [0, 2])
        expect(answer.data.regions[index].makerSpaces.nodes).toHaveLength(3);
      expect(answer.extensions?.regions).toEqual([
        { id: "lisbon", served: "UNAVAILABLE", code, message: expect.any(String), asOf: null },
      ]);
      expect(answer.errors?.map(({ path, extensions }) => [path, extensions])).toEqual(
        ["makerSpaces", "councils"].map((field) => [
          ["regions", 1, field],
          { code, region: "lisbon", serviceName: "regions" },
        ]),
      );
      expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|\/srv|<anonymous>/);

      // And it is back: with its next proper answer, or once it is found to be there again.
      federation.regions.lisbon?.heal();
      await until(async () => {
        const again = await query(federation.url, ALL);
        return again.data.regions[1].makerSpaces?.totalCount === 3;
      });
    });
});

it("does not read an answer of more objects and fields than a page can have", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"]);
  federation.regions.lisbon?.next({ body: `[${Array(200_000).fill("{}").join()}]` });
  const answer = await query(federation.url, ALL);
  expect(answer.data.regions[0].makerSpaces.totalCount).toBe(3);
  expect(answer.extensions?.regions).toMatchObject([
    { id: "lisbon", served: "UNAVAILABLE", code: "REGION_RESPONSE_TOO_LARGE" },
  ]);
});

it("lets no key that could reach a prototype through, however it is written and whoever sent it", async () => {
  await using federation = await startMiniFederation(["lisbon"]);
  const { url, commons, regions } = federation;
  const hostile = [
    '"__proto__"',
    '"constructor"',
    '"prototype"',
    '"\\u005f_proto__"',
    '"con\\u0073tructor"',
  ];
  for (const key of hostile) {
    const into = (place: string) => ({
      bend: (answer: Any) =>
        JSON.stringify(answer).replace(
          place,
          `${key}:{"prototype":{"polluted":1},"polluted":1},${place}`,
        ),
    });
    const asked = "{ regions { id name makerSpaces { totalCount } } }";
    const lisbon = { id: "lisbon", name: "LISBON", makerSpaces: { totalCount: 3 } };

    // Beside what is read it is not looked at; in what was asked for, it was not asked for.
    regions.lisbon?.next(into('"data"'));
    expect(await query(url, asked)).toEqual({
      data: { regions: [lisbon] },
      extensions: { cost: expect.anything(), regions: [] },
    });
    regions.lisbon?.next(into('"totalCount"'));
    const answer = await query(url, asked);
    expect(answer.data).toEqual({ regions: [{ ...lisbon, makerSpaces: null }] });
    expect(answer.extensions?.regions).toMatchObject([{ code: "REGION_INVALID_RESPONSE" }]);

    for (const place of ['"data"', '"regions"', '"name"']) {
      commons.next(into(place));
      expect((await query(url, asked)).data).toEqual({ regions: [lisbon] });
    }
    expect(({} as Any).polluted).toBeUndefined();
    expect((Object as Any).polluted).toBeUndefined();
  }
});

it("passes on part of an answer with the region's own error, made fit to be shown", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"]);
  federation.regions.lisbon?.next(
    bend((answer) => {
      first(answer).councils = null;
      answer.errors = [
        {
          message:
            "connect ECONNREFUSED 10.0.0.7:5432 at http://db.internal/x\n    at /srv/app/x.js:1:1",
          path: ["_entities", 0, "councils"],
          extensions: { stacktrace: ["secret"], code: "BOOM" },
        },
      ];
    }),
  );
  const answer = await query(federation.url, ALL);
  expect(answer.data.regions[1].makerSpaces.totalCount).toBe(3);
  expect(answer.errors).toEqual([
    {
      message: "connect ECONNREFUSED [address] at [address]",
      path: ["regions", 1, "councils"],
      extensions: { code: "REGION_ERROR", region: "lisbon", serviceName: "regions" },
    },
  ]);
  expect(answer.extensions?.regions).toMatchObject([
    { id: "lisbon", served: "PARTIAL", code: "REGION_ERROR" },
  ]);
});

it("lets a region blame the request with a published code, without calling the region partial", async () => {
  await using federation = await startMiniFederation(["lisbon"]);
  federation.regions.lisbon?.next(
    bend((answer) => {
      first(answer).councils = null;
      answer.errors = [
        {
          message: "Not a cursor.",
          path: ["_entities", 0, "councils"],
          extensions: { code: "CURSOR_INVALID" },
        },
      ];
    }),
  );
  const answer = await query(federation.url, ALL);
  expect(answer.errors?.[0]?.extensions.code).toBe("CURSOR_INVALID");
  expect(answer.extensions?.regions).toEqual([]);
});

it("names a value of the wrong type, or none where there must be one, and keeps the rest", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"]);
  for (const [value, got] of [
    ["7", '"7"'],
    [7.5, "7.5"],
    [{}, "an object"],
    [null, "null"],
    [undefined, "nothing"],
  ] as const) {
    federation.regions.lisbon?.next(
      bend((answer) => void (first(answer).makerSpaces.totalCount = value)),
    );
    const answer = await query(federation.url, ALL);
    expect(answer.data.regions[0].makerSpaces.totalCount).toBe(3);
    expect(answer.data.regions[1]).toEqual({
      id: "lisbon",
      makerSpaces: null,
      councils: [{ name: "growth" }],
    });
    const message = `lisbon answered makerSpaces.totalCount with ${got}, where Int is wanted.`;
    const code = "REGION_INVALID_RESPONSE";
    expect(answer.errors).toEqual([
      {
        message,
        path: ["regions", 1, "makerSpaces", "totalCount"],
        extensions: { code, region: "lisbon", serviceName: "regions" },
      },
    ]);
    expect(answer.extensions?.regions).toEqual([
      { id: "lisbon", served: "PARTIAL", code, message, asOf: null },
    ]);
  }
});

it("refuses an answer with a record of another region at any depth of it", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"]);
  const deep = "{ regions { id makerSpaces { nodes { name run: operator { it: id name } } } } }";
  federation.regions.lisbon?.next(
    bend((answer) => void (first(answer).makerSpaces.nodes[2].run.it = "bologna/organisations/x")),
  );
  const answer = await query(federation.url, deep);
  expect(answer.data.regions[0].makerSpaces.nodes).toHaveLength(3);
  expect(answer.data.regions[1]).toEqual({ id: "lisbon", makerSpaces: null });
  expect(answer.extensions?.regions).toMatchObject([
    {
      id: "lisbon",
      served: "UNAVAILABLE",
      code: "REGION_INVALID_RESPONSE",
      message:
        'lisbon answered makerSpaces.nodes.run.it with "bologna/organisations/x", which is another region\'s.',
    },
  ]);
});

it("says that a value is missing of commons' values as well", async () => {
  await using federation = await startMiniFederation(["lisbon"]);
  federation.commons.next(bend((answer) => void (answer.data.region.name = null)));
  const { data, errors } = await query(federation.url, '{ region(id: "lisbon") { name } }');
  expect({ data, errors }).toEqual({
    data: { region: null },
    errors: [
      {
        message: "A value that must be there is missing from what its owner answered.",
        path: ["region", "name"],
        extensions: { code: "VALUE_MISSING" },
      },
    ],
  });
});

it("says so fifty times at most", async () => {
  const ids = Array.from({ length: 18 }, (_, i) => `region-${i}`);
  await using federation = await startMiniFederation(ids);
  federation.commons.next(
    bend((answer) => answer),
    bend((answer) => {
      for (const space of answer.data._entities) space.similar[0].id = null;
    }),
  );
  const many = await query(
    federation.url,
    "{ regions { makerSpaces { nodes { similar { id } } } } }",
  );
  expect(many.data.regions[17].makerSpaces.nodes).toEqual([1, 2, 3].map(() => ({ similar: null })));
  expect(many.errors).toHaveLength(50);
});

it("answers when the request's time is up, whatever a region may take", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"], {
    regionTimeout: 600_000,
    requestTimeout: 1_000,
  });
  federation.regions.lisbon?.always("hang");
  const answer = await query(federation.url, "{ regions { makerSpaces { totalCount } } }");
  expect(answer.data.regions).toEqual([{ makerSpaces: { totalCount: 3 } }, { makerSpaces: null }]);
  expect(answer.extensions?.regions).toMatchObject([{ id: "lisbon", code: "REGION_TIMEOUT" }]);
});

it("asks nobody for a later step once the request's time is up", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"], {
    regionTimeout: 600_000,
    requestTimeout: 1_000,
  });
  federation.regions.lisbon?.always("hang");
  const answer = await query(
    federation.url,
    "{ regions { id makerSpaces(first: 1) { nodes { similar { name } } } } }",
  );
  expect(answer.data.regions).toEqual([
    { id: "bologna", makerSpaces: { nodes: [{ similar: null }] } },
    { id: "lisbon", makerSpaces: null },
  ]);
  expect(answer.errors?.map(({ extensions: { code } }) => code).toSorted()).toEqual([
    "COMMONS_UNAVAILABLE",
    "REGION_TIMEOUT",
  ]);
  expect(federation.commons.calls).toHaveLength(1);
  expect(federation.regions.bologna?.calls).toHaveLength(1);
});

it("says that commons did not answer when the request's time is up", async () => {
  await using federation = await startMiniFederation(["lisbon"], { requestTimeout: 500 });
  federation.commons.always("hang");
  const answer = await query(federation.url, "{ regions { id } }");
  expect(answer.errors).toMatchObject([
    { path: ["regions"], extensions: { code: "COMMONS_UNAVAILABLE" } },
  ]);
});

it("has an error at each place that commons left null, twenty at most", async () => {
  const ids = Array.from({ length: 8 }, (_, i) => `region-${i}`);
  await using federation = await startMiniFederation(ids);
  federation.commons.next({ bend: (answer) => answer }, { status: 500 });
  const answer = await query(
    federation.url,
    "{ regions { makerSpaces { nodes { similar { id } } } } }",
  );
  expect(answer.data.regions[7].makerSpaces.nodes).toEqual(
    Array.from({ length: 3 }, () => ({ similar: null })),
  );
  expect(answer.errors).toHaveLength(20);
  expect(answer.errors?.[0]).toMatchObject({
    message: "The commons answered with HTTP status 500.",
    path: ["regions", 0, "makerSpaces", "nodes", 0],
    extensions: { code: "COMMONS_UNAVAILABLE" },
  });
});

it("does not ask a region again that failed at an earlier step of the request", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"]);
  // It would answer properly from the next call on.
  federation.regions.lisbon?.next({ status: 500 });
  const answer = await query(
    federation.url,
    "{ regions { id makerSpaces(first: 1) { nodes { similar { id name } } } } }",
  );
  expect(answer.data.regions).toEqual([
    {
      id: "bologna",
      makerSpaces: {
        nodes: [{ similar: null }],
      },
    },
    { id: "lisbon", makerSpaces: null },
  ]);
  expect(answer.errors?.map(({ path, extensions: { code } }) => [path?.join("."), code])).toEqual([
    ["regions.1.makerSpaces", "REGION_HTTP_ERROR"],
    ["regions.0.makerSpaces.nodes.0.similar.1.name", "REGION_HTTP_ERROR"],
  ]);
  expect(federation.regions.bologna?.calls).toHaveLength(2);
  expect(federation.regions.lisbon?.calls).toHaveLength(1);
});

it("asks regions behind one address in one request, and each record once", async () => {
  const regions = ["bologna", "lisbon", "zagreb"];
  await using commons = await startMiniCommons(regions);
  await using host = await startMiniRegion();
  await using directory = await tempDirectory();
  await directory.write(Object.fromEntries(regions.map((id) => [id, host.url])));
  await using gateway = await startMiniGateway(commons.url, directory);
  await allMet(gateway.url);

  const answer = await query(
    gateway.url,
    "{ regions { makerSpaces { totalCount } } practice { name similar { name operator { name } } } }",
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data.practice.similar).toHaveLength(3);
  const asked = host.calls.map(({ variables }) => variables.representations as { id: string }[]);
  expect(asked.find((list) => list[0]?.id === "bologna")?.map(({ id }) => id)).toEqual(regions);
  for (const list of asked) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
});

it("leaves the records of regions in no directory null and says that nobody serves them", async () => {
  await using commons = await startMiniCommons(["atlantis", "lisbon"]);
  await using lisbon = await startMiniRegion();
  await using directory = await tempDirectory();
  await directory.write({ lisbon: lisbon.url });
  await using gateway = await startMiniGateway(commons.url, directory);
  await allMet(gateway.url);

  const answer = await query(gateway.url, "{ regions { id makerSpaces { totalCount } } }");
  expect(answer.data.regions).toEqual([
    { id: "atlantis", makerSpaces: null },
    { id: "lisbon", makerSpaces: { totalCount: 3 } },
  ]);
  expect(answer.extensions?.regions).toMatchObject([
    { id: "atlantis", served: "UNAVAILABLE", code: "REGION_UNKNOWN" },
  ]);
});

it("lets a region that hangs hold neither more sockets than allowed nor anybody else", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"], {
    regionTimeout: 20_000,
    requestTimeout: 20_000,
    transport: { connections: 2, queue: 3 },
    // So that nobody else uses the sockets.
    watch: { recheck: 600_000 },
  });
  const { url, regions } = federation;
  const gate = new EventEmitter();
  regions.lisbon?.always({ after: once(gate, "open") });
  const refused: Answer[] = [];
  const asked = Array.from({ length: 12 }, async () => {
    const answer = await query(url, '{ region(id: "lisbon") { makerSpaces { totalCount } } }');
    if (answer.errors) refused.push(answer);
    return answer;
  });

  // Two are on the way and three wait; the others are told at once.
  await until(() => refused.length === 7);
  for (const { data, extensions } of refused) {
    expect(data.region.makerSpaces).toBeNull();
    expect(extensions?.regions).toMatchObject([{ id: "lisbon", code: "REGION_BUSY" }]);
  }
  expect(regions.lisbon?.calls).toHaveLength(2);
  const elsewhere = await query(url, '{ region(id: "bologna") { makerSpaces { totalCount } } }');
  expect(elsewhere.data.region.makerSpaces.totalCount).toBe(3);

  gate.emit("open");
  const answered = (await Promise.all(asked)).filter(({ errors }) => !errors);
  expect(answered.map(({ data }) => data.region.makerSpaces.totalCount)).toEqual([3, 3, 3, 3, 3]);
  expect(regions.lisbon?.mostSockets).toBe(2);
});

it("names a record that is in no registry, where a link leads to it", async () => {
  await using federation = await startMiniFederation(["lisbon"]);
  federation.regions.lisbon?.next(
    bend((answer) => void (answer.data._entities = answer.data._entities.map(() => null))),
  );
  const { data, errors } = await query(federation.url, "{ practice { id name } }");
  expect(data.practice).toBeNull();
  expect(errors).toMatchObject([
    {
      message:
        "What must be told of a record is missing: lisbon/maker-spaces/one is in no registry.",
      path: ["practice", "name"],
      extensions: { code: "VALUE_MISSING" },
    },
  ]);
});
