import { EventEmitter, once } from "node:events";
import { connect } from "node:net";
import { expect, it, onTestFinished, vi } from "vitest";
import { until } from "../testing/index.ts";
import { createHttp, listen } from "./index.ts";

const LARGE = "x".repeat(20_000_000);

/** A server with one slow address, whose answers wait until they are let go. */
async function slowServer() {
  const http = createHttp();
  const gate = new EventEmitter();
  const reached = once(gate, "reached");
  http.get("/quick", async () => ({ done: true }));
  http.get("/large", async () => LARGE);
  http.get("/slow", async () => {
    const open = once(gate, "open");
    gate.emit("reached");
    await open;
    return { done: true };
  });
  const url = await listen(http);
  return { url, http, reached, letGo: () => gate.emit("open") };
}

it("answers what is under way, and refuses what is new with a stable code", async () => {
  const { url, http, reached, letGo } = await slowServer();
  const underWay = fetch(`${url}/slow`);
  await reached;
  const closed = http.close();
  const refused = await until(async () => {
    const answer = await fetch(`${url}/quick`);
    return answer.status === 503 && answer;
  });
  expect(refused.headers.get("connection")).toBe("close");
  expect(await refused.json()).toMatchObject({
    errors: [{ extensions: { code: "SHUTTING_DOWN" } }],
  });
  letGo();
  const { status, headers } = await underWay;
  expect([status, headers.get("connection")]).toEqual([200, "close"]);
  await closed;
  await expect(fetch(`${url}/quick`)).rejects.toThrow("fetch failed");
});

it("sends an answer to its end that a slow client has only begun to read", async () => {
  const { url, http } = await slowServer();
  const answer = await fetch(`${url}/large`);
  const closed = http.close();
  expect(await answer.text()).toHaveLength(LARGE.length);
  await closed;
});

it("is not held up by a connection that is kept open, or on which nothing was ever asked", async () => {
  const { url, http } = await slowServer();
  const { hostname, port } = new URL(url);
  const silent = connect(Number(port), hostname);
  await once(silent, "connect");
  await (await fetch(`${url}/quick`)).text();
  const gone = once(silent, "close");
  await expect(Promise.all([http.close(), gone])).resolves.toBeDefined();
});

it("waits for a slow answer as long as it promises, not only as long as Fastify would", async () => {
  const { url, http, reached, letGo } = await slowServer();
  const underWay = fetch(`${url}/slow`);
  await reached;
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const closed = http.close();
  await vi.advanceTimersByTimeAsync(29_000);
  letGo();
  expect((await underWay).status).toBe(200);
  await expect(closed).resolves.toBeUndefined();
});
