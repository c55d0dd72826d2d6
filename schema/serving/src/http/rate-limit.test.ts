import { expect, it } from "vitest";
import { smallGraph } from "./testing/small-graph.ts";

const ASK = { query: "{ ok }" };

it("lets each client ask so often a minute, and tells how often it still may and how long to wait", async () => {
  const { get, url } = await smallGraph({ rateLimit: 2 });
  const left = async () => (await get(ASK)).headers.get("ratelimit-remaining");
  expect([await left(), await left()]).toEqual(["1", "0"]);
  const refused = await get(ASK, { origin: "https://spaces.example" });
  expect(refused.status).toBe(429);
  expect(refused.headers.get("ratelimit-limit")).toBe("2");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("access-control-allow-origin")).toBe("*");
  expect(await refused.json()).toEqual({
    errors: [
      {
        message: expect.stringMatching(/more than 2 requests within a minute\. Wait \d+ s/),
        extensions: { code: "RATE_LIMITED" },
      },
    ],
  });
  // Who watches over the process is no client.
  expect((await fetch(new URL("/ready", url))).status).toBe(200);
});

it("counts nobody unless it is told to", async () => {
  const { get } = await smallGraph();
  expect((await get(ASK)).headers.get("ratelimit-limit")).toBeNull();
});

it("knows clients apart behind a proxy that it was told to trust, and only then", async () => {
  const from = (address: string) => ({ "x-forwarded-for": address });
  const trusting = await smallGraph({ rateLimit: 1, trustProxy: "loopback" });
  expect((await trusting.get(ASK, from("203.0.113.1"))).status).toBe(200);
  expect((await trusting.get(ASK, from("203.0.113.1"))).status).toBe(429);
  expect((await trusting.get(ASK, from("203.0.113.2"))).status).toBe(200);
  const wary = await smallGraph({ rateLimit: 1 });
  expect((await wary.get(ASK, from("203.0.113.1"))).status).toBe(200);
  expect((await wary.get(ASK, from("203.0.113.2"))).status).toBe(429);
});
