import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { smallGraph } from "./testing/small-graph.ts";

/** As it comes over the wire: `fetch` would unpack it. */
const raw = (url: string, query: string, encoding?: string) =>
  new Promise<{ headers: Record<string, unknown>; body: Buffer }>((done, failed) => {
    const headers = encoding === undefined ? {} : { "accept-encoding": encoding };
    request(`${url}?query=${encodeURIComponent(query)}`, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => done({ headers: answer.headers, body: Buffer.concat(parts) }));
    })
      .on("error", failed)
      .end();
  });

it("compresses what is large for who takes it, brotli before gzip", async () => {
  const { url, root } = await smallGraph();
  const whole = JSON.stringify(root.names());
  for (const [accepted, encoding, unpack] of [
    ["gzip, deflate, br", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
  ] as const) {
    const { headers, body } = await raw(url, "{ names }", accepted);
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers["vary"]).toMatch(/accept-encoding/);
    expect(body.length).toBeLessThan(whole.length / 2);
    expect(unpack(body).toString()).toContain(whole);
  }
});

it("sends as it is what is small, and to who takes nothing else", async () => {
  const { url } = await smallGraph();
  for (const [query, accepted] of [
    ["{ ok }", "br"],
    ["{ names }", undefined],
    ["{ names }", "identity"],
  ] as const) {
    const { headers, body } = await raw(url, query, accepted);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(JSON.parse(body.toString())).toHaveProperty("data");
  }
});

it("does not unpack what it is sent", async () => {
  const { url } = await smallGraph();
  const { gzipSync } = await import("node:zlib");
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "content-encoding": "gzip" },
    body: gzipSync(JSON.stringify({ query: "{ ok }" })),
  });
  expect(answer.status).toBe(400);
});
