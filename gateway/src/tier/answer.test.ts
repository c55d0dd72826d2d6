import { ERRORS, type ErrorCode } from "@guildhall/schema";
import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { checkAnswer, clientPath } from "./answer.ts";
import { readOperation } from "./operation.ts";

const schema = buildSchema(`
  type Query { _entities(representations: [String!]!): [_Entity]! }
  union _Entity = Space | Council
  type Space { id: ID! name: String tags: [String] }
  type Council { id: ID! name: String }
`);
const operation = readOperation(
  `query ($representations: [String!]!) { _entities(representations: $representations) {
     ... on Space { name tags } ... on Council { name } } }`,
  schema,
);
const ASKED = ["a", "b"].map((id) => ({ __typename: "Space", id }));
const record = (id: string, rest: object = {}) => ({
  __typename: "Space",
  __guildhall_id: id,
  name: id,
  ...rest,
});
const check = (json: unknown) => checkAnswer(json, ASKED, operation);
const answer = (...entities: unknown[]) => ({ data: { _entities: entities } });
const RECORDS = [record("a"), record("b")];

describe("an answer of a region", () => {
  it("is handed on as it was parsed where it is an answer to what was asked", () => {
    const json = answer(record("a", { tags: ["x"] }), null);
    const checked = check(json);
    expect(checked).toEqual({ entities: json.data._entities, errors: [] });
    expect(!checked.fault && checked.entities).toBe(json.data._entities);
  });

  it("fails whole where it is none", () => {
    for (const json of [
      null,
      [],
      "text",
      { data: answer(...RECORDS).data, errors: {} },
      {},
      { data: null },
      { data: [] },
      { data: { _entities: null } },
      { data: { _entities: {} } },
      { data: { _entities: { length: 2 } } },
      answer(record("a")),
      answer(...RECORDS, null),
      answer(record("b"), record("a")),
      answer(record("a"), { ...record("b"), __typename: "Council" }),
      answer(record("a"), { name: "b" }),
      answer(record("a"), undefined),
      answer(record("a"), "b"),
      answer(record("a"), [record("b")]),
      answer(record("a"), record("b", { tags: "x" })),
      answer(record("a"), record("b", { id: "b" })),
    ])
      expect([json, check(json)]).toEqual([
        json,
        {
          fault: { code: "REGION_INVALID_RESPONSE", did: expect.stringMatching(/^(did|answered)/) },
          unknownField: false,
        },
      ]);
  });

  it("may lack the id of a record that was found by something else", () => {
    const { __guildhall_id: _, ...unnamed } = record("a");
    expect(checkAnswer(answer(unnamed), [{ __typename: "Space", id: "a" }], operation).fault).toBe(
      undefined,
    );
    expect(checkAnswer(answer(record("a")), [{ __typename: "Space" }], operation).fault).toBe(
      undefined,
    );
  });

  it("blames the client with five codes only and what befell it with six; with any other it has failed", () => {
    const clients = new Set([
      "ID_INVALID",
      "CURSOR_INVALID",
      "PAGE_TOO_LARGE",
      "RECORD_ERASED",
      "FILTER_INVALID",
    ]);
    const own = new Set([
      "OPERATION_TOO_COSTLY",
      "OPERATION_TOO_LARGE",
      "REGISTRY_DAMAGED",
      "REPLICA_WITHOUT_HISTORY",
      "STORAGE_FULL",
      "STORAGE_UNAVAILABLE",
    ]);
    const codes: unknown[] = [...Object.keys(ERRORS), "UNHEARD_OF", "constructor", 7, null, {}];
    for (const code of codes) {
      const checked = check({
        ...answer(...RECORDS),
        errors: [{ message: "no", extensions: { code } }],
      });
      const isClients = clients.has(code as string);
      expect(!checked.fault && checked.errors).toEqual([
        {
          index: undefined,
          path: [],
          code: isClients || own.has(code as string) ? (code as ErrorCode) : "REGION_ERROR",
          clients: isClients,
          message: "no",
          did: "reports: no",
        },
      ]);
    }
  });

  it("has its errors at the record and field they are about, as far as they tell", () => {
    const places: [unknown, number | undefined, (string | number)[]][] = [
      [["_entities", 1, "tags", 0], 1, ["tags", 0]],
      [["_entities", "1", "tags"], undefined, ["tags"]],
      [["elsewhere", 1, "tags"], undefined, ["tags"]],
      [["_entities", 1, {}, "x".repeat(257), null, "name"], 1, ["name"]],
      [["_entities", 0, ...Array(100).fill(1)], 0, Array(64).fill(1)],
      ["_entities", undefined, []],
      [undefined, undefined, []],
    ];
    for (const [path, index, steps] of places) {
      const checked = check({ ...answer(...RECORDS), errors: [{ message: "no", path }] });
      expect(!checked.fault && checked.errors).toMatchObject([{ index, path: steps }]);
    }
    expect(clientPath(["name__alias_12", 0, "a__alias_b"])).toEqual(["name", 0, "a__alias_b"]);
  });

  it("has fifty errors at most, each a message fit to be shown, whatever they are made of", () => {
    const many = Array.from({ length: 100 }, () => ({ message: "no" }));
    const errors = [null, 7, "x", [], { message: {} }, ...many];
    const checked = check({ ...answer(...RECORDS), errors });
    const said = !checked.fault ? checked.errors.map(({ message }) => message) : [];
    expect(said).toEqual([...Array(5).fill("No reason was given."), ...Array(45).fill("no")]);
  });

  it("has the region's own code where nothing else came with it", () => {
    const errors = [{ message: "damaged", extensions: { code: "REGISTRY_DAMAGED" } }];
    expect(check({ data: null, errors })).toMatchObject({
      fault: { code: "REGISTRY_DAMAGED", did: "reports: damaged" },
    });
  });

  it("tells whether it was refused because the region's schema is not what was thought", () => {
    for (const [error, unknownField] of [
      [{ message: "x", extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }, true],
      [{ message: 'Cannot query field "openedOn" on type "Space".' }, true],
      [{ message: 'Unknown type "Space".' }, true],
      [{ message: "The disk is full.", extensions: { code: "BOOM" } }, false],
      [{ message: "It is not so that one Cannot query field x" }, false],
      [{ message: 7, extensions: [] }, false],
      [null, false],
    ] as const)
      expect(check({ data: null, errors: [{ message: "first" }, error] })).toEqual({
        fault: { code: "REGION_ERROR", did: "reports: first" },
        unknownField,
      });
  });
});
