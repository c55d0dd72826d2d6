import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { smallGraph } from "./testing/small-graph.ts";

const policyOf = ({ headers }: Response) => headers.get("cache-control");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const byHash = (text: string) => ({
  extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: sha256(text) } }),
});

it("lets a whole answer be kept, if it is asked for again before it is used again", async () => {
  const { get, root } = await smallGraph();
  const first = await get({ query: "{ ok }" });
  expect(policyOf(first)).toBe("public, max-age=0, must-revalidate");
  expect(first.headers.get("vary")).toMatch(/accept.*authorization/);
  const etag = first.headers.get("etag")!;
  for (const known of [etag, etag.replace("W/", ""), `"other", ${etag}`, "*"]) {
    const same = await get({ query: "{ ok }" }, { "if-none-match": known });
    expect([known, same.status, await same.text()]).toEqual([known, 304, ""]);
    expect(same.headers.get("etag")).toBe(etag);
    expect(same.headers.get("content-type")).toBeNull();
  }
  root.ok = () => 2;
  const changed = await get({ query: "{ ok }" }, { "if-none-match": etag });
  expect([changed.status, await changed.json()]).toMatchObject([200, { data: { ok: 2 } }]);
});

it("is not modified in whatever way it is compressed", async () => {
  const { get } = await smallGraph();
  const etag = (await get({ query: "{ names }" }, { "accept-encoding": "br" })).headers.get("etag");
  const same = await get(
    { query: "{ names }" },
    { "accept-encoding": "gzip", "if-none-match": etag! },
  );
  expect([same.status, await same.text()]).toEqual([304, ""]);
});

it("lets nobody keep an answer that lacks something, or a request that changes something", async () => {
  const { get, url } = await smallGraph();
  const post = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ ok }" }),
  });
  for (const answer of [
    post,
    await get({ query: "{ ok bad }" }),
    await get({ query: "{ nothing }" }),
    await get({ query: "{" }),
    await get({}),
    await get(byHash("{ ok }")),
    await fetch(`${url}/nowhere`),
  ]) {
    expect(policyOf(answer)).toBe("no-store");
    expect(answer.headers.get("etag")).toBeNull();
  }
});

it("never makes an answer to somebody's token public", async () => {
  const { get } = await smallGraph();
  const answer = await get({ query: "{ ok }" }, { authorization: "Bearer gh_1" });
  expect(policyOf(answer)).toBe("private, no-cache");
});

it("lets those who stand between keep for a moment what is asked for by the hash of its text", async () => {
  const { get } = await smallGraph();
  const text = "{ ok }";
  const unknown = await get(byHash(text));
  expect([policyOf(unknown), await unknown.json()]).toEqual([
    "no-store",
    { errors: [expect.objectContaining({ message: "PersistedQueryNotFound" })] },
  ]);
  await get({ ...byHash(text), query: text });
  const known = await get(byHash(text));
  expect([policyOf(known), await known.json()]).toMatchObject([
    "public, max-age=0, s-maxage=30",
    { data: { ok: 1 } },
  ]);
  const own = await get(byHash(text), { authorization: "Bearer gh_1" });
  expect(policyOf(own)).toBe("private, no-cache");
});

it("is told for how long, and not to", async () => {
  const text = "{ ok }";
  for (const [sharedSeconds, policy] of [
    [60, "public, max-age=0, s-maxage=60"],
    [0, "public, max-age=0, must-revalidate"],
  ] as const) {
    const { get } = await smallGraph({ sharedSeconds });
    expect(policyOf(await get({ ...byHash(text), query: text }))).toBe(policy);
  }
});
