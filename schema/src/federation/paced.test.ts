import { buildSchema, execute, type GraphQLFieldResolver, GraphQLObjectType, parse } from "graphql";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import { GuildhallError } from "../errors.ts";
import { paced } from "./paced.ts";
import { Work } from "./work.ts";

/** Holds the process for two milliseconds, as a look into a file does. */
function toil(): void {
  for (const until = performance.now() + 2; performance.now() < until;);
}

function schemaOf(item: GraphQLFieldResolver<unknown, unknown>) {
  const schema = buildSchema(
    "type Query { items(count: Int!): [Item] one: Item } type Item { item: Item id: Int }",
  );
  const query = schema.getQueryType()!.getFields();
  query["items"]!.resolve = (_root, { count }: { count: number }) =>
    Array.from({ length: count }, (_, id) => ({ id }));
  query["one"]!.resolve = () => Promise.resolve({ id: 1 });
  const type = schema.getType("Item");
  if (type instanceof GraphQLObjectType) type.getFields()["item"]!.resolve = item;
  return paced(schema);
}

const gone = new GuildhallError("REQUEST_TIMEOUT", "The caller is gone.");

function run(text: string, work: Work | undefined, item = () => (toil(), { id: 2 })) {
  const schema = schemaOf(item);
  return Promise.resolve(execute({ schema, document: parse(text), contextValue: { work } }));
}

it("lets something small go first while something large is under way", async () => {
  const order: string[] = [];
  const large = run("{ items(count: 100) { item { id } } }", new Work(1_000)).then(() =>
    order.push("large"),
  );
  await nextTurn();
  const small = run("{ one { item { id } } }", new Work(1_000)).then(() => order.push("small"));
  await Promise.all([large, small]);
  expect(order).toEqual(["small", "large"]);
});

it("does nothing more once the work is over, and answers nothing", async () => {
  const work = new Work(1_000);
  let done = 0;
  const item = () => {
    toil();
    if (++done === 10) work.end(gone);
    return { id: 2 };
  };
  const state = { answered: false };
  void run("{ items(count: 100) { item { item { id } } } }", work, item).then(
    () => (state.answered = true),
  );
  await expect(work.ended).resolves.toBe(gone);
  for (let turn = 0; turn < 50; turn++) await nextTurn();
  expect(done).toBe(10);
  expect(state.answered).toBe(false);
});

it("ends what answers with more than it may, however little it was taken for", async () => {
  const work = new Work(50);
  void run("{ items(count: 30) { item { id } } }", work, () => ({ id: 2 }));
  const { code, message } = await work.ended;
  expect([code, message]).toEqual([
    "OPERATION_TOO_COSTLY",
    expect.stringContaining("more than the 50 objects that it may hold"),
  ]);
});

it("goes on to the end with what writes, whoever waits", async () => {
  const work = new Work(1_000);
  work.hold();
  work.end(gone);
  const { data } = await run("{ items(count: 20) { item { id } } }", work);
  expect(data!["items"]).toHaveLength(20);
});

it("changes nothing of an answer, with a work and without", async () => {
  const text = "{ one { id item { id } } items(count: 2) { id item { id } } }";
  const plain = await run(text, undefined);
  expect(await run(text, new Work(1_000))).toEqual(plain);
  expect(plain.data).toMatchObject({ one: { id: 1, item: { id: 2 } } });
});
