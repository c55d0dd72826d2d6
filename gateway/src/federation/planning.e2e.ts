import type { HTTPGraphQLHead } from "@apollo/server";
import type { GuildhallError } from "@guildhall/schema";
import { expect, it, onTestFinished } from "vitest";
import { openPlanning, type PlanningOptions } from "./planning.ts";
import { BOMB, bombSupergraph } from "./testing/bomb.ts";

const supergraph = bombSupergraph();

async function planning(options: PlanningOptions = {}) {
  const opened = openPlanning(supergraph, options);
  onTestFinished(() => opened.stop());
  await opened.ready();
  const plan = (query: string) =>
    opened.planOf({ query, name: undefined, key: query, deadline: Date.now() + 60_000 });
  return { ...opened, plan };
}

const code = async (plan: Promise<unknown>) =>
  plan.then(
    () => "planned",
    ({ extensions }) => extensions.code as string,
  );

it("refuses an operation that takes longer to plan than it may, and plans the others", async () => {
  const { plan } = await planning({ deadline: 1_500 });
  const asked = [plan(BOMB), plan("{ ping }")];
  expect(await Promise.all(asked.map(code))).toEqual(["OPERATION_TOO_COMPLEX", "planned"]);
});

it("refuses an operation that takes more memory to plan than it may, and plans the others", async () => {
  const { plan } = await planning({ deadline: 60_000, memory: 64 });
  expect(await code(plan(BOMB))).toBe("OPERATION_TOO_COMPLEX");
  expect(await code(plan("{ ping }"))).toBe("planned");
});

it("lets no more wait than may, answers with what is planned all the while, and says when to come again", async () => {
  const { plan } = await planning({ deadline: 1_500, waiting: 2 });
  const known = await plan("{ ping }");
  const asked = [BOMB, ...[1, 2, 3].map((of) => `{ ping(of: ${of}) }`)].map((text) => plan(text));
  const outcome = Promise.all(asked.map(code));
  expect(await plan("{ ping }")).toBe(known);
  const busy = (await asked[3]?.catch((error: unknown) => error)) as GuildhallError;
  const { status, headers } = busy.extensions["http"] as HTTPGraphQLHead;
  expect([busy.code, status, headers.get("retry-after")]).toEqual(["BUSY", 503, "2"]);
  expect(await outcome).toEqual(["OPERATION_TOO_COMPLEX", "planned", "planned", "BUSY"]);
});

it("says that the server stops to whoever waits then", async () => {
  const { plan, stop } = await planning();
  const asked = [plan(BOMB), plan("{ ping }")].map(code);
  await stop();
  expect(await Promise.all(asked)).toEqual(["SHUTTING_DOWN", "SHUTTING_DOWN"]);
});
