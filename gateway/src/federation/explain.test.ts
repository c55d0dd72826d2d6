import { Source } from "graphql";
import { describe, expect, it } from "vitest";
import {
  MINI_COMMONS,
  MINI_CONTRACT,
  startMiniCommons,
  startMiniFederation,
  startMiniGateway,
  startMiniRegion,
  tempDirectory,
} from "../../../test/support/index.ts";
import { supergraphSdl } from "../supergraph/snapshot.ts";
import { explainer } from "./explainer.ts";

const explainIt = explainer(supergraphSdl({ commons: MINI_COMMONS, contract: MINI_CONTRACT }));
const explain = (text: string, variables?: Record<string, unknown>, operationName?: string) =>
  explainIt({ query: new Source(text, "query"), variables, operationName });
/** What is said after the planner's own text. */
const asked = (...given: Parameters<typeof explain>) =>
  explain(...given)
    .text?.split("\n\n")
    .at(-1);

describe("a plan in words", () => {
  it("is the planner's own print, and who is asked for each part", () => {
    expect(explain("{ regions { id makerSpaces { totalCount } } }").text).toMatchInlineSnapshot(`
      "QueryPlan {
        Sequence {
          Fetch(service: "commons") {
            {
              regions {
                __typename
                id
              }
            }
          },
          Flatten(path: "regions.@") {
            Fetch(service: "regions") {
              {
                ... on Region {
                  __typename
                  id
                }
              } =>
              {
                ... on Region {
                  makerSpaces {
                    totalCount
                  }
                }
              }
            },
          },
        },
      }

      Who is asked, step by step; those of one step at the same time:
      1. commons: one request
      2. the regions, for each Region at regions.@: split by the region in each id, one request an endpoint"
    `);
  });

  it("goes on where a step needs the one before, and says which are asked at the same time", () => {
    expect(asked("{ practice { name similar { name } } regions { makerSpaces { totalCount } } }"))
      .toMatchInlineSnapshot(`
      "Who is asked, step by step; those of one step at the same time:
      1. commons: one request
      2. the regions, for each MakerSpace at practice: split by the region in each id, one request an endpoint
      2. the regions, for each MakerSpace at practice.similar.@: split by the region in each id, one request an endpoint
      2. the regions, for each Region at regions.@: split by the region in each id, one request an endpoint"
    `);
  });

  it("leaves out what the variables leave out, and nothing where they are not known", () => {
    const steps = (directive: string, variables?: Record<string, unknown>) =>
      asked(
        `query ($is: Boolean = true) { regions { name makerSpaces ${directive} { totalCount } } }`,
        variables,
      )?.match(/^\d/gm);
    expect(steps("@include(if: $is)")).toEqual(["1", "2"]);
    expect(steps("@include(if: $is)", { is: true })).toEqual(["1", "2"]);
    expect(steps("@include(if: $is)", { is: false })).toEqual(["1"]);
    expect(steps("@skip(if: $is)")).toEqual(["1"]);
    expect(steps("@skip(if: $is)", { is: true })).toEqual(["1"]);
    expect(steps("@skip(if: $is)", { is: false })).toEqual(["1", "2"]);
    const unknown =
      "query ($is: Boolean!) { regions { makerSpaces @skip(if: $is) { totalCount } } }";
    expect(asked(unknown)).toContain("2. the regions");
  });

  it("asks nobody about the schema", () => {
    expect(asked("{ __schema { queryType { name } } }")).toMatch(/^Nobody is asked/);
  });

  it("says what is wrong with a query, where it is", () => {
    const wrong: [Parameters<typeof explain>, RegExp][] = [
      [["{ regions {"], /^Syntax Error: .*\n\nquery:1:12\n/],
      [["{ regions { nam } }"], /^Cannot query field "nam" on type "Region".*\n\nquery:1:13\n/],
      [["query A { __typename } query B { __typename }"], /Got none, wanted one of A, B\./],
      [["query A { __typename }", {}, "B"], /Got "B", wanted one of A\./],
      [["mutation { anything }"], /no "mutation" root type/],
      [["query ($n: Boolean!) { regions { id @skip(if: $n) } }", {}], /Variable "\$n" of required/],
      [["query ($n: Boolean!) { regions { id @skip(if: $n) } }", { n: 1 }], /got invalid value 1/],
    ];
    for (const [given, message] of wrong)
      expect(String(explain(...given).errors?.[0])).toMatch(message);
  });
});

describe("x-guildhall-plan: text", () => {
  const COUNTS = "{ regions { id makerSpaces { totalCount } } }";
  const ask = async (url: string, text: string, headers: Record<string, string>) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query: text }),
    });
    return (await response.json()) as { data?: unknown; extensions?: Record<string, unknown> };
  };
  const PLAN = { "x-guildhall-plan": "text" };

  it("answers the plan beside the data, with each request that the regions were sent", async () => {
    await using commons = await startMiniCommons(["bologna", "kranj", "lisbon"]);
    await using shared = await startMiniRegion();
    await using older = await startMiniRegion(
      MINI_CONTRACT.replace(/makerSpaces\(.*\): MakerSpaceConnection/, ""),
    );
    await using directory = await tempDirectory();
    await directory.write({ bologna: shared.url, kranj: shared.url, lisbon: older.url });
    await using gateway = await startMiniGateway(commons.url, directory);

    const { data, extensions } = await ask(gateway.url, COUNTS, PLAN);
    expect(data).toEqual({
      regions: [
        { id: "bologna", makerSpaces: { totalCount: 3 } },
        { id: "kranj", makerSpaces: { totalCount: 3 } },
        { id: "lisbon", makerSpaces: null },
      ],
    });
    const plan = String(extensions?.["plan"]);
    expect(plan).toContain(explain(COUNTS).text);
    expect(plan).toMatch(
      /What was sent to the regions:\n- one request for bologna, kranj\n- not to lisbon, which lacks all of it$/,
    );
  });

  it("is not answered unasked, nor with another word, nor where nothing could be planned", async () => {
    await using federation = await startMiniFederation(["lisbon"]);
    for (const [text, headers] of [
      [COUNTS, {}],
      [COUNTS, { "x-guildhall-plan": "yes" }],
      ["{ nothing }", PLAN],
    ] as const)
      expect((await ask(federation.url, text, headers)).extensions?.["plan"]).toBeUndefined();
  });

  it("is for those on the same machine, unless the operator says otherwise", async () => {
    const shown = async (options: { host?: string; plans?: boolean }) => {
      await using federation = await startMiniFederation(["lisbon"], options);
      return (await ask(federation.url, COUNTS, PLAN)).extensions?.["plan"] !== undefined;
    };
    expect(await shown({ host: "127.0.0.1" })).toBe(true);
    expect(await shown({ host: "localhost" })).toBe(true);
    expect(await shown({ host: "0.0.0.0" })).toBe(false);
    expect(await shown({ host: "0.0.0.0", plans: true })).toBe(true);
    expect(await shown({ host: "127.0.0.1", plans: false })).toBe(false);
  });
});
