import { until } from "@guildhall/serving/testing";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import type { Trial } from "./testing/trial.worker.ts";
import { openWorker, type WorkerOptions } from "./worker.ts";

function trial(options: Partial<WorkerOptions> = {}) {
  const worker = openWorker<Trial>({
    module: new URL("./testing/trial.worker.ts", import.meta.url),
    data: "lisbon",
    deadline: 20_000,
    memory: 64,
    ...options,
  });
  onTestFinished(() => worker.stop());
  return worker;
}

it("does what it is asked for, with what it began with, one after another", async () => {
  const worker = trial();
  const answers = await Promise.all([
    worker.ask("greet", "hello"),
    worker.ask("count"),
    worker.ask("count"),
  ]);
  expect(answers).toEqual([{ answer: "hello lisbon" }, { answer: 1 }, { answer: 2 }]);
});

it("is replaced where a task does not end in time, and what waited is done by the next", async () => {
  const worker = trial({ deadline: 200 });
  expect(await worker.ask("count")).toEqual({ answer: 1 });
  const endless = worker.ask("forever");
  const after = worker.ask("count");
  expect(await endless).toEqual({ failure: "LATE" });
  expect(await after).toEqual({ answer: 1 });
});

it("is replaced where a task takes more memory than it may, and the process goes on", async () => {
  const worker = trial();
  expect(await worker.ask("hoard")).toEqual({ failure: "MEMORY" });
  expect(await worker.ask("gulp")).toEqual({ failure: "MEMORY" });
  expect(await worker.ask("greet", "still")).toEqual({ answer: "still lisbon" });
});

it("passes on what a task throws, and what it could not send", async () => {
  const worker = trial();
  await expect(worker.ask("fail", "no bread")).rejects.toThrow("no bread");
  await expect(worker.ask("unsendable")).rejects.toThrow("could not be cloned");
  expect(await worker.ask("count")).toEqual({ answer: 1 });
});

it("is replaced where it ends by itself", async () => {
  const worker = trial();
  await expect(worker.ask("leave")).rejects.toThrow("A worker ended by itself (7).");
  expect(await worker.ask("count")).toEqual({ answer: 1 });
});

it("takes no more than may wait, and says so at once", async () => {
  const worker = trial({ waiting: 2 });
  const asked = Array.from({ length: 5 }, () => worker.ask("count"));
  expect(await Promise.all(asked.slice(3))).toEqual([{ failure: "BUSY" }, { failure: "BUSY" }]);
  expect(await Promise.all(asked.slice(0, 3))).toEqual([1, 2, 3].map((answer) => ({ answer })));
});

it("cannot be asked where what it begins with fails, and says why", async () => {
  const worker = trial({ data: "atlantis" });
  await expect(worker.ready()).rejects.toThrow("there is no atlantis");
  await expect(worker.ask("count")).rejects.toThrow("there is no atlantis");
});

it("does what is left once it is retired, and begins anew for whoever comes after", async () => {
  const worker = trial();
  const asked = [worker.ask("count"), worker.ask("count")];
  worker.retire();
  expect(await Promise.all(asked)).toEqual([{ answer: 1 }, { answer: 2 }]);
  expect(await worker.ask("count")).toEqual({ answer: 1 });
});

it("ends what runs and what waits when it is stopped", async () => {
  const worker = trial();
  await worker.ready();
  const asked = [worker.ask("forever"), worker.ask("count")];
  await worker.stop();
  expect(await Promise.all(asked)).toEqual([{ failure: "STOPPED" }, { failure: "STOPPED" }]);
  expect(await worker.ask("count")).toEqual({ failure: "STOPPED" });
});

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it("ends with its owner, also where that is killed while the work has no end", async () => {
  const owner = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("./testing/owner.ts", import.meta.url))],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [line] = await once(owner.stdout, "data");
  const worker = Number(String(line));
  expect(runs(worker)).toBe(true);
  owner.kill("SIGKILL");
  await until(async () => !runs(worker));
});
