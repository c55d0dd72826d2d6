import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { BARN, CREATE, serveTestshire } from "./testing/editor.ts";

const PAGE = { origin: "https://spaces.example" };

it("lets a page of another origin read a registry, and an editor's page write with a token", async () => {
  const region = await serveTestshire();
  const query = "{ region { makerSpaces { totalCount } } }";
  const read = await fetch(`${region.server.url}?${new URLSearchParams({ query })}`, {
    headers: PAGE,
  });
  expect(read.headers.get("access-control-allow-origin")).toBe("*");
  expect(await read.json()).toMatchObject({
    data: { region: { makerSpaces: { totalCount: 1 } } },
  });
  const preflight = await fetch(region.server.endpoints[0]!.url, {
    method: "OPTIONS",
    headers: {
      ...PAGE,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type",
    },
  });
  expect(preflight.headers.get("access-control-allow-headers")).toMatch(/authorization/);
});

it("writes nothing by GET or from a form, with a token that may write too", async () => {
  const region = await serveTestshire();
  const authorization = `Bearer ${await region.tokenFor("Ana")}`;
  const before = await region.position();
  const variables = { id: "barn", input: BARN };
  const { url } = region.server;
  const get = (parameters: Record<string, unknown>) => {
    const written = new URLSearchParams();
    for (const [name, value] of Object.entries({ variables, ...parameters }))
      written.set(name, typeof value === "string" ? value : JSON.stringify(value));
    return fetch(`${url}?${written}`, { headers: { authorization } });
  };
  const sha256Hash = createHash("sha256").update(CREATE).digest("hex");
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  expect((await get({ query: CREATE })).status).toBe(405);
  expect((await get({ query: CREATE, extensions })).status).toBe(405);
  const form = await fetch(url, {
    method: "POST",
    headers: { authorization, "content-type": "text/plain" },
    body: JSON.stringify({ query: CREATE, variables }),
  });
  expect(form.status).toBe(400);
  expect(await region.position()).toBe(before);
  await region.send(CREATE, { token: authorization.slice("Bearer ".length), variables });
  expect(await region.position()).toBe(before + 1);
});
