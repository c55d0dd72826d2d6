import { describe, expect, it } from "vitest";
import { readManifest } from "./manifest.ts";

const NAMES = "query Names { regions { name } }";
const IDS = "query Ids { regions { id } }";
const read = (json: unknown) => readManifest(JSON.stringify(json));

describe("a manifest of trusted documents", () => {
  it("is read as graphql-codegen's client preset writes it", () => {
    const { byId, texts } = read({ aaa: NAMES, "sha256:bbb": IDS });
    expect([...byId]).toEqual([
      ["aaa", NAMES],
      ["bbb", IDS],
    ]);
    expect([...texts]).toEqual([NAMES, IDS]);
  });

  it("is read as Apollo's tool writes it", () => {
    const { byId } = read({
      format: "apollo-persisted-query-manifest",
      version: 1,
      operations: [
        { id: "aaa", name: "Names", type: "query", body: NAMES },
        { id: "bbb", name: "Ids", type: "query", body: IDS },
      ],
    });
    expect([...byId]).toEqual([
      ["aaa", NAMES],
      ["bbb", IDS],
    ]);
  });

  it.each([
    ["no JSON", "{", /It is not JSON/],
    ["neither form", JSON.stringify([NAMES]), /Wanted texts by their ids, or an "apollo-/],
    ["a text that is none", JSON.stringify({ aaa: 7 }), /aaa/],
    [
      "another version",
      JSON.stringify({ format: "apollo-persisted-query-manifest", version: 2, operations: [] }),
      /version/,
    ],
    ["a text that cannot be read", JSON.stringify({ aaa: "{ regions {" }), /aaa is not GraphQL/],
    [
      "two texts by one id",
      JSON.stringify({ aaa: NAMES, "sha256:aaa": IDS }),
      /aaa stands for two operations/,
    ],
  ])("is refused where it is %s, with the reason", (_what, text, reason) => {
    expect(() => readManifest(text)).toThrow(reason);
  });
});
