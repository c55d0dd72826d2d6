import { expect, it, onTestFinished } from "vitest";
import { planHere } from "../testing/index.ts";
import type { Reply } from "../worker/worker.ts";
import type { Planned } from "./planner-tasks.ts";
import { openPlanning } from "./planning.ts";
import { BOMB, bombSupergraph } from "./testing/bomb.ts";

const supergraph = bombSupergraph();
const LATE = { failure: "LATE" } as const;

/** Plans in this process, and of the bomb alone it has what is given. */
async function planning(bomb: Promise<Reply<Planned>> = Promise.resolve(LATE)) {
  const asked: string[] = [];
  const worker: typeof planHere.worker = (sdl) => {
    const here = planHere.worker(sdl);
    return {
      ...here,
      ask(task, ...given) {
        const [query] = given;
        asked.push(query);
        return (query === BOMB ? bomb : here.ask(task, ...given)) as ReturnType<
          typeof here.ask<typeof task>
        >;
      },
    };
  };
  const opened = openPlanning(supergraph, { worker });
  onTestFinished(() => opened.stop());
  await opened.ready();
  const plan = (
    query: string,
    { name, deadline = Infinity }: { name?: string; deadline?: number } = {},
  ) =>
    opened.planOf({
      query,
      name,
      key: query + name,
      deadline: deadline === Infinity ? Date.now() + 60_000 : deadline,
    });
  return { plan, asked };
}

const code = async (plan: Promise<unknown>) =>
  plan.then(
    () => "planned",
    ({ extensions }) => extensions.code as string,
  );

it("does not try again what it refused", async () => {
  const { plan, asked } = await planning();
  expect(await code(plan(BOMB))).toBe("OPERATION_TOO_COMPLEX");
  const again = [plan(BOMB), plan(BOMB), plan("{ ping }")];
  expect(await Promise.all(again.map(code))).toEqual([
    "OPERATION_TOO_COMPLEX",
    "OPERATION_TOO_COMPLEX",
    "planned",
  ]);
  expect(asked).toEqual([BOMB, "{ ping }"]);
});

it("plans an operation once for all who ask for it at one time, and afterwards", async () => {
  const { plan, asked } = await planning();
  const [first, second] = await Promise.all([plan("{ ping }"), plan("{ ping }")]);
  expect(second).toBe(first);
  expect(await plan("{ ping }")).toBe(first);
  expect(asked).toEqual(["{ ping }"]);
});

it("tells the operations of one document apart", async () => {
  const { plan } = await planning();
  const text = "query A { ping(of: 1) } query B { ping(of: 2) }";
  const [a, b] = await Promise.all(["A", "B"].map((name) => plan(text, { name })));
  expect(JSON.stringify(a)).toContain("of:1");
  expect(JSON.stringify(b)).toContain("of:2");
});

it("does not let anybody wait beyond the time of the request", async () => {
  let refuse: (reply: typeof LATE) => void = () => {};
  const { plan } = await planning(new Promise((resolve) => (refuse = resolve)));
  const first = code(plan(BOMB));
  expect(await code(plan(BOMB, { deadline: Date.now() + 50 }))).toBe("BUSY");
  refuse(LATE);
  expect(await first).toBe("OPERATION_TOO_COMPLEX");
});
