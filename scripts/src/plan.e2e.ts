import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";

const PROGRAM = fileURLToPath(new URL("plan.ts", import.meta.url));

/** `npm run plan`, with a query that comes in through a pipe. */
async function plan(query: string) {
  const node = ["--import", "tsx", "--conditions=source", PROGRAM];
  const child = spawn(process.execPath, node, { stdio: ["pipe", "pipe", "pipe"] });
  onTestFinished(() => void child.kill());
  child.stdin.end(query);
  const [out, problem, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit") as Promise<[number]>,
  ]);
  return { out, problem, code };
}

it("prints the plan of the graph as committed, and ends with 1 and no stack at an error", async () => {
  const planned = await plan("{ regions { makerSpaces { totalCount } } }");
  expect(planned).toMatchObject({ problem: "", code: 0 });
  expect(planned.out).toMatch(/Fetch\(service: "regions"\)[^]*\n2\. the regions, for each Region/);
  const wrong = await plan("{ regions { nam } }");
  expect(wrong).toMatchObject({ out: "", code: 1 });
  expect(wrong.problem).toMatch(/Did you mean "name"\?\n\nstandard input:1:13\n/);
  expect(wrong.problem).not.toMatch(/ {4}at /);
});
