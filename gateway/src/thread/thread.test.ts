import { expect, it, onTestFinished } from "vitest";
import type { Trial } from "./testing/trial.thread.ts";
import { openThread, type ThreadOptions } from "./thread.ts";

function trial(options: Partial<ThreadOptions> = {}) {
  const thread = openThread<Trial>({
    module: new URL("./testing/trial.thread.ts", import.meta.url),
    data: "lisbon",
    deadline: 20_000,
    memory: 64,
    ...options,
  });
  onTestFinished(() => thread.stop());
  return thread;
}

it("does what it is asked for, with what it began with, one after another", async () => {
  const thread = trial();
  const answers = await Promise.all([
    thread.ask("greet", "hello"),
    thread.ask("count"),
    thread.ask("count"),
  ]);
  expect(answers).toEqual([{ answer: "hello lisbon" }, { answer: 1 }, { answer: 2 }]);
});

it("is replaced where a task does not end in time, and what waited is done by the next", async () => {
  const thread = trial({ deadline: 200 });
  expect(await thread.ask("count")).toEqual({ answer: 1 });
  const endless = thread.ask("forever");
  const after = thread.ask("count");
  expect(await endless).toEqual({ failure: "LATE" });
  expect(await after).toEqual({ answer: 1 });
});

it("is replaced where a task takes more memory than it may, and the process goes on", async () => {
  const thread = trial();
  expect(await thread.ask("hoard")).toEqual({ failure: "MEMORY" });
  expect(await thread.ask("greet", "still")).toEqual({ answer: "still lisbon" });
});

it("passes on what a task throws, and what it could not send", async () => {
  const thread = trial();
  await expect(thread.ask("fail", "no bread")).rejects.toThrow("no bread");
  await expect(thread.ask("unsendable")).rejects.toThrow("could not be cloned");
  expect(await thread.ask("count")).toEqual({ answer: 1 });
});

it("is replaced where it ends by itself", async () => {
  const thread = trial();
  await expect(thread.ask("leave")).rejects.toThrow("A thread ended by itself (7).");
  expect(await thread.ask("count")).toEqual({ answer: 1 });
});

it("takes no more than may wait, and says so at once", async () => {
  const thread = trial({ waiting: 2 });
  const asked = Array.from({ length: 5 }, () => thread.ask("count"));
  expect(await Promise.all(asked.slice(3))).toEqual([{ failure: "BUSY" }, { failure: "BUSY" }]);
  expect(await Promise.all(asked.slice(0, 3))).toEqual([1, 2, 3].map((answer) => ({ answer })));
});

it("cannot be asked where what it begins with fails, and says why", async () => {
  const thread = trial({ data: "atlantis" });
  await expect(thread.ready()).rejects.toThrow("there is no atlantis");
  await expect(thread.ask("count")).rejects.toThrow("there is no atlantis");
});

it("does what is left once it is retired, and begins anew for whoever comes after", async () => {
  const thread = trial();
  const asked = [thread.ask("count"), thread.ask("count")];
  thread.retire();
  expect(await Promise.all(asked)).toEqual([{ answer: 1 }, { answer: 2 }]);
  expect(await thread.ask("count")).toEqual({ answer: 1 });
});

it("ends what runs and what waits when it is stopped", async () => {
  const thread = trial();
  await thread.ready();
  const asked = [thread.ask("forever"), thread.ask("count")];
  await thread.stop();
  expect(await Promise.all(asked)).toEqual([{ failure: "STOPPED" }, { failure: "STOPPED" }]);
  expect(await thread.ask("count")).toEqual({ failure: "STOPPED" });
});
