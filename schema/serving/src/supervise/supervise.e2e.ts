import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { supervise } from "./index.ts";

type Line = Record<string, unknown>;

const SCRIPT = new URL("./testing/server-child.ts", import.meta.url);

function captured() {
  const lines: Line[] = [];
  const log = pino({ base: null }, { write: (line) => lines.push(JSON.parse(line) as Line) });
  const said = (about: RegExp) => lines.filter(({ msg }) => about.test(String(msg)));
  return { log, said };
}

async function start(task: { starts: number; failsFrom?: number }) {
  const { log, said } = captured();
  const server = await supervise<typeof task, { starts: number }>({
    name: "a server",
    script: SCRIPT,
    task,
    again: (before, { starts }) => ({ ...before, starts: starts + 1 }),
    log,
    patience: { first: 1, longest: 4 },
  });
  onTestFinished(() => server.stop());
  return { server, said };
}

it("names a server that died, and starts it again with what it told the first time", async () => {
  const { server, said } = await start({ starts: 1 });
  expect(server.ready).toEqual({ starts: 1 });
  const { pid } = server;
  process.kill(pid, "SIGKILL");
  await expect.poll(() => said(/up again/)).toHaveLength(1);
  expect(said(/died/)).toMatchObject([
    { server: "a server", process: pid, code: null, signal: "SIGKILL", pause: 1 },
  ]);
  expect(server.pid).not.toBe(pid);
});

it("waits longer each time that it dies at once, up to the longest pause", async () => {
  const { said } = await start({ starts: 1, failsFrom: 2 }).then(({ server, said: lines }) => {
    process.kill(server.pid, "SIGKILL");
    return { said: lines };
  });
  await expect.poll(() => said(/died/).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(4);
  expect(
    said(/died/)
      .slice(0, 4)
      .map(({ pause }) => pause),
  ).toEqual([1, 2, 4, 4]);
  expect(said(/cannot be started/)[0]).toMatchObject({ reason: "there is no room" });
});

it("tells why one cannot start at all, and leaves nothing running", async () => {
  await expect(start({ starts: 1, failsFrom: 1 })).rejects.toThrow("there is no room");
});

it("ends for good when it is told to, also while one is to be started again", async () => {
  const { server, said } = await start({ starts: 1 });
  const { pid } = server;
  await server.stop();
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  expect(said(/died/)).toEqual([]);
});
