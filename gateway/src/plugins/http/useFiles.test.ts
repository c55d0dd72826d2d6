import { createHttp, listen, openToAll } from "@guildhall/serving/http";
import { disposables, startServer } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { useFiles } from "./useFiles.ts";

/** The plugin alone before a commons that is played. */
async function before(commons: Parameters<typeof startServer>[0], timeout = 5_000) {
  const all = disposables();
  const played = all.use(await startServer(commons));
  const http = createHttp();
  await openToAll(http);
  useFiles(http, { commonsUrl: `${played.url}/graphql`, timeout });
  const url = await listen(http);
  all.use({ [Symbol.asyncDispose]: () => http.close() });
  return { url, stop: played.close, [Symbol.asyncDispose]: () => all[Symbol.asyncDispose]() };
}

it("passes a file on with what tells what it is, and nothing else of what was said", async () => {
  const asked: unknown[] = [];
  await using gateway = await before((request, response) => {
    asked.push([request.method, request.url, request.headers["authorization"]]);
    response.writeHead(200, {
      "content-type": "text/csv",
      "repr-digest": "sha-256=:x:",
      "x-internal": "1",
    });
    response.end("id\r\na\r\n");
  });
  const answer = await fetch(`${gateway.url}/export/maker-spaces.csv?regions=a%2Cb&x=%20`, {
    headers: { authorization: "Bearer secret" },
  });
  expect(await answer.text()).toBe("id\r\na\r\n");
  expect(answer.headers.get("content-type")).toBe("text/csv");
  expect(answer.headers.get("repr-digest")).toBe("sha-256=:x:");
  expect(answer.headers.get("x-internal")).toBeNull();
  expect(asked).toEqual([["GET", "/export/maker-spaces.csv?regions=a%2Cb&x=%20", undefined]]);
});

it("passes on that a file is not there, and that a client has it already", async () => {
  await using gateway = await before((request, response) => {
    const isKnown = request.headers["if-none-match"] === 'W/"a"';
    response.writeHead(isKnown ? 304 : 404, { etag: 'W/"a"', "cache-control": "public" });
    response.end();
  });
  const at = `${gateway.url}/snapshots/${"a".repeat(64)}`;
  expect((await fetch(at)).status).toBe(404);
  const known = await fetch(at, { headers: { "if-none-match": 'W/"a"' } });
  expect([known.status, known.headers.get("etag")]).toEqual([304, 'W/"a"']);
});

it("keeps a name within its folder", async () => {
  const asked: unknown[] = [];
  await using gateway = await before((request, response) => {
    asked.push(request.url);
    response.end();
  });
  await fetch(`${gateway.url}/snapshots/..%2F..%2Fgraphql%3Fquery`);
  expect(asked).toEqual(["/snapshots/..%2F..%2Fgraphql%3Fquery"]);
});

it("sends the beginning of a file while the end is still to come", async () => {
  let end!: () => void;
  await using gateway = await before((_request, response) => {
    response.writeHead(200, { "content-type": "application/x-ndjson" });
    response.write("{}\n");
    end = () => response.end("{}\n");
  });
  const { body } = await fetch(`${gateway.url}/export/events.ndjson`, {
    headers: { "accept-encoding": "identity" },
  });
  const reader = body!.getReader();
  expect(Buffer.from((await reader.read()).value!).toString()).toBe("{}\n");
  end();
  expect(Buffer.from((await reader.read()).value!).toString()).toBe("{}\n");
});

it.each([
  ["is gone", (stop: () => Promise<void>) => stop(), 5_000],
  ["says nothing", async () => undefined, 50],
])("tells with a code that commons %s", async (_, what, timeout) => {
  await using gateway = await before(() => undefined, timeout);
  await what(gateway.stop);
  const answer = await fetch(`${gateway.url}/export/events.csv`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    errors: [{ extensions: { code: "COMMONS_UNAVAILABLE" } }],
  });
});
