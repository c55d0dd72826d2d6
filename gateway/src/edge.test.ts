import { auditHttp } from "@guildhall/serving/testing";
import { describe, expect, it } from "vitest";
import {
  captureLog,
  type MiniFederation,
  query,
  readiness,
  startMiniFederation,
  until,
} from "../../test/support/index.ts";

const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const expectClean = () => {
  const polluted = [Object.keys(Object.prototype), ({} as Record<string, unknown>).polluted];
  if (JSON.stringify(polluted) !== "[[],null]") throw new Error("Object.prototype is polluted");
};

const NAMES = ["__proto__", "constructor", "prototype"];
const uses = (name: string): [string, unknown][] => [
  ["an alias of a root field", { query: `{ ${name}: regions { id } }` }],
  ["an alias in a region's part", { query: `{ regions { ${name}: makerSpaces { totalCount } } }` }],
  ["an alias of a leaf", { query: `{ regions { makerSpaces { nodes { ${name}: name } } } }` }],
  [
    "a fragment",
    {
      query: `{ regions { ...${name} } } fragment ${name} on Region { id makerSpaces { totalCount } }`,
    },
  ],
  [
    "a variable",
    {
      query: `query ($${name}: Int) { regions { makerSpaces(first: $${name}) { totalCount } } }`,
      variables: { [name]: 1 },
    },
  ],
  ["an operation", { query: `query ${name} { regions { id } }`, operationName: name }],
];

const codeOf = async (url: string, text: string) => {
  const response = await post(url, { query: text });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code];
};

const many = (n: number) =>
  Array.from({ length: n }, (_, i) => `a${i}: makerSpaces(first: ${i}) { nodes { id name } }`);
describe("GraphQL over HTTP", () => {
  it("passes the audit of graphql-http without an error", async () => {
    await using federation = await startMiniFederation(["lisbon"]);
    expect(await auditHttp(federation.url)).toEqual({ ok: 58, errors: [] });
  });
});

describe("who may keep an answer", () => {
  const LIST = "{ regions { id makerSpaces { totalCount } } }";
  const get = (url: string, headers: Record<string, string> = {}) =>
    fetch(`${url}?${new URLSearchParams({ query: LIST })}`, { headers });

  it("is everybody while all regions answer, and nobody once one is missing", async () => {
    await using federation = await startMiniFederation(["bologna", "lisbon"]);
    const whole = await get(federation.url);
    expect(whole.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    const again = await get(federation.url, { "if-none-match": whole.headers.get("etag")! });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await federation.regions.lisbon?.stop();
    const partial = await get(federation.url);
    expect(await partial.json()).toMatchObject({ extensions: { regions: [{ id: "lisbon" }] } });
    expect(partial.headers.get("cache-control")).toBe("no-store");
    expect(partial.headers.get("etag")).toBeNull();
  });

  it("is nobody where it tells how it was planned", async () => {
    await using federation = await startMiniFederation(["lisbon"]);
    const planned = await get(federation.url, { "x-guildhall-plan": "text" });
    expect(await planned.json()).toHaveProperty("extensions.plan");
    expect(planned.headers.get("cache-control")).toBe("no-store");
  });
});

describe("reserved names", () => {
  for (const name of NAMES)
    it(`refuses ${name} as a name with 400 NAME_NOT_ALLOWED`, async () => {
      await using federation = await startMiniFederation(["lisbon"]);
      for (const [what, body] of uses(name)) {
        // Fastify itself refuses a body with a key called __proto__.
        const response = await post(federation.url, body);
        const { errors } = (await response.json()) as {
          errors: { extensions: { code: string } }[];
        };
        expect([what, response.status, errors[0]?.extensions.code]).toEqual([
          what,
          400,
          expect.stringMatching(/^(NAME_NOT_ALLOWED|BODY_INVALID)$/),
        ]);
      }
      expectClean();
    });

  it("is not impressed by reserved keys in variables, extensions or the operation's name", async () => {
    await using federation = await startMiniFederation(["lisbon"]);
    const text =
      "query Q($f: MakerSpaceFilter) { regions { makerSpaces(filter: $f) { totalCount } } }";
    for (const body of [
      `{"query":${JSON.stringify(text)},"variables":{"__proto__":{"polluted":1}}}`,
      `{"query":${JSON.stringify(text)},"variables":{"f":{"__proto__":{"polluted":1}}}}`,
      `{"query":${JSON.stringify(text)},"variables":{"constructor":{"prototype":{"polluted":1}}}}`,
      `{"query":${JSON.stringify(text)},"extensions":{"__proto__":{"polluted":1}}}`,
      `{"query":${JSON.stringify(text)},"operationName":"__proto__"}`,
      `{"query":${JSON.stringify(text)},"operationName":"constructor"}`,
      `{"query":${JSON.stringify(text)},"operationName":"NotThere"}`,
      `{"__proto__":{"query":"{regions{id}}"}}`,
    ]) {
      const response = await post(federation.url, body);
      expect([body, response.status]).toEqual([body, 400]);
    }
    const url = new URL(federation.url);
    url.search = new URLSearchParams({
      query: "{ regions { id } }",
      variables: '{"__proto__":{"polluted":1}}',
    }).toString();
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expectClean();
  });
});

describe("limits", () => {
  it("refuses operations that are too deep, too large or too big for a request", async () => {
    await using federation = await startMiniFederation(["lisbon"]);
    const { url } = federation;
    const nested = `${"partOf { ".repeat(20)} id ${"}".repeat(20)}`;
    const deep = `{ regions { makerSpaces { nodes { programmes { ${nested} } } } } }`;
    expect(await codeOf(url, deep)).toEqual([400, "OPERATION_TOO_DEEP"]);
    const wide = `{ regions { ${Array.from({ length: 2_000 }, (_, i) => `a${i}: id`).join(" ")} } }`;
    expect(await codeOf(url, wide)).toEqual([400, "OPERATION_TOO_LARGE"]);
    expect(await codeOf(url, `{ regions { id } } #${"x".repeat(300_000)}`)).toEqual([
      413,
      "BODY_TOO_LARGE",
    ]);
  });

  it("refuses what fragments would multiply beyond reason", async () => {
    await using federation = await startMiniFederation(["lisbon"]);
    for (const [levels, spreads] of [
      [30, 2],
      [7, 10],
    ] as const) {
      const fragments = Array.from(
        { length: levels },
        (_, i) => `fragment F${i} on Region { ${`...F${i + 1} `.repeat(spreads)} }`,
      );
      const bomb = `{ regions { ...F0 } } ${fragments.join(" ")} fragment F${levels} on Region { id }`;
      expect(await codeOf(federation.url, bomb)).toEqual([400, "OPERATION_TOO_LARGE"]);
    }
    expect(federation.commons.calls).toEqual([]);
  });

  it("tells an operation that is too large from one that cannot be read", async () => {
    await using federation = await startMiniFederation(["lisbon"], { limits: { tokens: 6 } });
    const read = await query(federation.url, "{ regions { id } } # six tokens, and no more");
    expect(read.data.regions).toEqual([{ id: "lisbon" }]);
    for (const [text, code] of [
      ["{ regions { id } } {", "OPERATION_TOO_LARGE"],
      ["{ regions { id name population } }", "OPERATION_TOO_LARGE"],
      ["{ regions { id name", "GRAPHQL_PARSE_FAILED"],
      ["{ regions { id name ", "GRAPHQL_PARSE_FAILED"],
      ['{ regions { id name"', "GRAPHQL_PARSE_FAILED"],
      ["{ regions ! { id name population } }", "GRAPHQL_PARSE_FAILED"],
      ["", "BAD_REQUEST"],
    ])
      expect([text, await codeOf(federation.url, text as string)]).toEqual([text, [400, code]]);
  });

  it("asks a region once, however many names a query gives its fields", async () => {
    await using federation = await startMiniFederation(["lisbon"]);
    const answer = await query(federation.url, `{ regions { ${many(150).join(" ")} } }`);
    expect(Object.keys(answer.data.regions[0])).toHaveLength(150);
    expect(federation.regions.lisbon?.calls).toHaveLength(1);
  });
});

describe("what a failure shows", () => {
  let federation: MiniFederation;

  it("has a stable code and neither stack nor address, whatever NODE_ENV says", async () => {
    federation = await startMiniFederation(["lisbon"]);
    await using _ = federation;
    await federation.commons.stop();
    const answers = [
      await query(federation.url, "{ regions { id } }"),
      await query(federation.url, "{ nothing }"),
      await query(federation.url, "{ regions("),
      await query(
        federation.url,
        "query ($n: Int!) { regions { makerSpaces(first: $n) { totalCount } } }",
      ),
    ];
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
      "COMMONS_UNAVAILABLE",
      "GRAPHQL_VALIDATION_FAILED",
      "GRAPHQL_PARSE_FAILED",
      "BAD_USER_INPUT",
    ]);
    expect(answers[0]?.errors?.[0]?.path).toEqual(["regions"]);
    expect(JSON.stringify(answers)).not.toMatch(/127\.0\.0\.1|stacktrace|node_modules|\.ts:|\.js:/);
  });

  it("comes with the id of the request, the client's own where it is fit for a log", async () => {
    await using running = await startMiniFederation(["lisbon"]);
    const ask = (id: string) =>
      post(
        running.url,
        { query: "{ regions { id makerSpaces { totalCount } } }" },
        { "x-request-id": id },
      );
    expect((await ask("abc-1")).headers.get("x-request-id")).toBe("abc-1");
    const made = (await ask("a b")).headers.get("x-request-id");
    expect(made).toMatch(/^[0-9a-f-]{36}$/);
    for (const upstream of [running.commons, running.regions.lisbon])
      expect(upstream?.calls.map(({ headers }) => headers["x-request-id"])).toEqual([
        "abc-1",
        made,
      ]);
  });

  it("is masked where its code is none of the published ones, and the log tells the rest", async () => {
    const { log, of } = captureLog();
    await using running = await startMiniFederation(["lisbon"], { log });
    const failing = (code: string) =>
      running.commons.next({
        bend: () => ({ errors: [{ message: "no shelf 7 in /srv/store", extensions: { code } }] }),
      });
    failing("SHELF_MISSING");
    const answer = await post(
      running.url,
      { query: "query Ours { regions { id } }" },
      { "x-request-id": "abc-2" },
    );
    expect(await answer.json()).toMatchObject({
      errors: [
        {
          message: "The server failed here; its log tells why.",
          path: ["regions"],
          extensions: { code: "INTERNAL_SERVER_ERROR" },
        },
      ],
    });
    await until(() => of("abc-2").length === 2);
    expect(of("abc-2")).toMatchObject([
      { level: 50, operation: "Ours", err: { message: expect.stringMatching(/shelf 7/) } },
      { level: 30, operation: "Ours", status: 200 },
    ]);
    failing("ID_INVALID");
    const known = await query(running.url, "{ regions { id } }");
    expect(known.errors?.[0]?.extensions.code).toBe("ID_INVALID");
  });
});

describe("health", () => {
  it("tells that the process lives and what it knows of its partners, and no address", async () => {
    await using federation = await startMiniFederation(["bologna", "lisbon"]);
    const alive = await fetch(new URL("/health", federation.url));
    expect([alive.status, await alive.json()]).toEqual([200, { status: "alive" }]);
    const { status, body } = await readiness(federation.url);
    expect(status).toBe(200);
    expect(body).toEqual({
      ready: true,
      commons: { state: "seen", reachable: true },
      supergraph: { composed: true },
      directory: { state: "good", problems: [] },
      partners: {
        total: 2,
        serving: 2,
        list: [
          { region: "bologna", state: "serving" },
          { region: "lisbon", state: "serving" },
        ],
      },
    });
  });
});
