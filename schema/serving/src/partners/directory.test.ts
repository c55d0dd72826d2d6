import { describe, expect, it } from "vitest";
import { parseDirectory } from "./directory.ts";
import { JsonProblem, parseJsonWithLines } from "./json-lines.ts";

const one = '{ "region": "lisbon", "url": "http://lisbon.example/graphql" }';

describe("parseDirectory", () => {
  it("reads regions and their addresses, and lets several share one", () => {
    const text = `{ "partners": [${one}, { "region": "kranj", "url": "http://lisbon.example/graphql", "since": 2017 }] }`;
    expect(parseDirectory(text)).toEqual({
      directory: {
        partners: [
          { region: "lisbon", url: "http://lisbon.example/graphql" },
          { region: "kranj", url: "http://lisbon.example/graphql" },
        ],
      },
    });
  });

  it("takes an empty list: a partnership may begin", () => {
    expect(parseDirectory('{ "partners": [] }')).toEqual({ directory: { partners: [] } });
  });

  const refused: [string, string, number, RegExp][] = [
    ["nothing", "", 1, /found the end/],
    ["another kind of value", "[]", 1, /expected { "partners"/],
    ["a file without partners", '{\n"partner": []\n}', 1, /"partners", a list/],
    ["a partner without region", '{ "partners": [\n{ "url": "http://x/" }] }', 2, /"region"/],
    ["a partner without address", '{ "partners": [\n{ "region": "x" }] }', 2, /"url"/],
    ["a text as partner", `{ "partners": [\n${one},\n"lisbon"] }`, 3, /expected a partner/],
    [
      "a region in capitals",
      '{ "partners": [{\n"region": "Lisbon", "url": "http://x/" }] }',
      2,
      /not a region id/,
    ],
    [
      "a region __proto__",
      '{ "partners": [{\n"region": "__proto__", "url": "http://x/" }] }',
      2,
      /not a region id/,
    ],
    [
      "an address of a file",
      '{ "partners": [{ "region": "x",\n"url": "file:///etc" }] }',
      2,
      /http\(s\)/,
    ],
    [
      "an address with a password",
      '{ "partners": [{ "region": "x",\n"url": "http://a:b@x/" }] }',
      2,
      /credentials/,
    ],
    ["a region twice", `{ "partners": [\n${one},\n${one}\n] }`, 3, /listed twice/],
    ["a missing comma", `{ "partners": [\n${one}\n${one}\n] }`, 3, /expected "," or "]"/],
    ["a comma too many", `{ "partners": [\n${one},\n] }`, 3, /expected a value/],
    ["an open string", '{ "partners": [\n{ "region": "lis\n', 2, /a value|a string|line break/],
    ["something after the end", `{ "partners": [] }\n}`, 2, /nothing after/],
  ];
  for (const [what, text, line, message] of refused)
    it(`refuses ${what} with its line`, () => {
      const { problems } = parseDirectory(text);
      expect(problems?.[0]).toEqual({ line, message: expect.stringMatching(message) });
    });

  it("tells all problems of a file at once", () => {
    const text = '{ "partners": [\n{ "region": "X", "url": "http://x/" },\n{ "region": "y" }\n] }';
    expect(parseDirectory(text).problems?.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe("parseJsonWithLines", () => {
  it("reads what JSON.parse reads", () => {
    for (const text of [
      '{"a":[1,-2.5e3,"\\u00e9\\n",true,false,null,{}],"b":{"c":[]}}',
      " 7 ",
      '"x"',
    ])
      expect(parseJsonWithLines(text).value).toEqual(JSON.parse(text));
  });

  it("refuses what JSON.parse refuses", () => {
    for (const text of ["{a:1}", "[1,]", "01", '"\t"', "nul", "{} {}", '{"a" 1}', "'x'"])
      expect(() => parseJsonWithLines(text)).toThrow(JsonProblem);
  });

  it("takes the last of two values under one name, as JSON.parse does, and its line", () => {
    const json = parseJsonWithLines('{ "a": 1,\n"b": 2,\n"a": [\n3] }');
    expect(json.value).toEqual({ a: [3], b: 2 });
    expect([["a"], ["a", 0], ["a", 1], ["b"], []].map((path) => json.lineOf(path))).toEqual([
      3, 4, 3, 2, 1,
    ]);
  });

  it("is not led astray by depth or by reserved names", () => {
    expect(() => parseJsonWithLines("[".repeat(100_000))).toThrow(/too deeply/);
    const { value } = parseJsonWithLines('{"__proto__":{"polluted":1}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
  });
});
