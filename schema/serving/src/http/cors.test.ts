import { expect, it } from "vitest";
import { smallGraph } from "./testing/small-graph.ts";

const PAGE = { origin: "https://spaces.example" };
const preflight = (url: string, headers: Record<string, string> = PAGE) =>
  fetch(url, {
    method: "OPTIONS",
    headers: {
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type,x-guildhall-plan",
      ...headers,
    },
  });
const allowed = ({ headers }: Response) => headers.get("access-control-allow-origin");
const listed = ({ headers }: Response, name: string) => headers.get(name)?.split(", ");

it("lets a page of any origin ask without a header of its own, and with those it needs", async () => {
  const { url, get } = await smallGraph();
  const simple = await get({ query: "{ ok }" }, PAGE);
  expect([simple.status, allowed(simple), await simple.json()]).toMatchObject([
    200,
    "*",
    { data: { ok: 1 } },
  ]);
  expect(listed(simple, "access-control-expose-headers")).toEqual(
    expect.arrayContaining(["x-request-id", "retry-after", "etag", "ratelimit-remaining"]),
  );
  const asked = await preflight(url);
  expect([asked.status, allowed(asked)]).toEqual([204, "*"]);
  expect(listed(asked, "access-control-allow-headers")).toEqual(
    expect.arrayContaining([
      "authorization",
      "content-type",
      "x-guildhall-plan",
      "x-guildhall-replicas",
      "x-request-id",
      "apollographql-client-name",
      "x-apollo-operation-name",
    ]),
  );
  expect(listed(asked, "access-control-allow-methods")).toEqual(["GET", "HEAD", "POST"]);
});

it("never lets a browser send what it keeps of a person", async () => {
  const { url, get } = await smallGraph();
  for (const answer of [await get({ query: "{ ok }" }, PAGE), await preflight(url)])
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
});

it("lets a page read a failure too", async () => {
  const { url, get } = await smallGraph();
  for (const answer of [
    await get({ query: "{ nothing }" }, PAGE),
    await fetch(`${url}/nowhere`, { headers: PAGE }),
    await fetch(url, { method: "POST", body: "{", headers: PAGE }),
  ]) {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(allowed(answer)).toBe("*");
  }
});

it("lets only the origins ask that are named, or none", async () => {
  const some = await smallGraph({ origins: ["https://spaces.example", "https://other.example"] });
  expect(allowed(await some.get({ query: "{ ok }" }, PAGE))).toBe("https://spaces.example");
  const stranger = await some.get({ query: "{ ok }" }, { origin: "https://stranger.example" });
  expect(allowed(stranger)).toBeNull();
  expect(stranger.headers.get("vary")).toMatch(/origin/i);
  const none = await smallGraph({ origins: "none" });
  expect(allowed(await none.get({ query: "{ ok }" }, PAGE))).toBeNull();
  expect(allowed(await preflight(none.url))).toBeNull();
});

it("runs no mutation by GET, and reads nothing that a form could send", async () => {
  const { url, asked, get } = await smallGraph();
  const byGet = await get({ query: "mutation { write }" });
  expect([byGet.status, byGet.headers.get("allow")]).toEqual([405, "POST"]);
  const body = JSON.stringify({ query: "mutation { write }" });
  for (const type of [
    "text/plain",
    "text/plain; application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "",
  ]) {
    const answer = await fetch(url, { method: "POST", body, headers: { "content-type": type } });
    expect([type, answer.status]).toEqual([type, expect.toSatisfy((n: number) => n >= 400)]);
  }
  expect(asked.write).toBe(0);
  await fetch(url, { method: "POST", body, headers: { "content-type": "application/json" } });
  expect(asked.write).toBe(1);
});
