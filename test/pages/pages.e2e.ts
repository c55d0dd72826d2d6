import { disposables, startServer, temporaryFolder } from "@guildhall/serving/testing";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { npmStart } from "../start/run.ts";
import { startChromium } from "../support/chromium.ts";

/** What somebody else would write, who knows nothing but the graph's address. Its port is another. */
const PAGE = (graph: string) => `<!doctype html>
<title>Maker spaces</title>
<ul></ul>
<script type="module">
  const graph = ${JSON.stringify(graph)};
  const query = "{ regions { name makerSpaces(first: 100) { nodes { name } } } }";
  const asked = await fetch(graph + "?" + new URLSearchParams({ query }));
  const { data } = await asked.json();
  for (const region of data.regions)
    for (const { name } of region.makerSpaces.nodes) {
      const item = document.createElement("li");
      item.textContent = name + ", " + region.name;
      document.querySelector("ul").append(item);
    }
  const posted = await fetch(graph, {
    method: "POST",
    headers: { "content-type": "application/json", "x-request-id": "from-a-page" },
    body: JSON.stringify({ query: "{ regions { makerSpaces { totalCount } } }" }),
  });
  window.seen = {
    etag: asked.headers.get("etag"),
    requestId: posted.headers.get("x-request-id"),
    total: (await posted.json()).data.regions.reduce((sum, one) => sum + one.makerSpaces.totalCount, 0),
  };
</script>`;

const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());

let page: Page;
beforeAll(async () => {
  const { path } = running.use(await temporaryFolder());
  const run = running.use(npmStart("--port", "0", "--data", path));
  const graph = await run.up();
  const elsewhere = running.use(
    await startServer((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end(PAGE(graph));
    }),
  );
  const browser = await startChromium();
  running.use({ [Symbol.asyncDispose]: () => browser.close() });
  page = await browser.newPage();
  await page.goto(elsewhere.url);
}, 180_000);

it("lists all maker spaces in a page of another origin", async () => {
  await page.waitForFunction("window.seen");
  const items = await page.locator("li").allTextContents();
  expect(items).toHaveLength(177);
  expect(items).toContainEqual(expect.stringMatching(/, Lisbon$/));
});

it("asks with headers of its own, and reads those that a page needs", async () => {
  await page.waitForFunction("window.seen");
  expect(await page.evaluate("window.seen")).toEqual({
    etag: expect.stringMatching(/^W\//),
    requestId: "from-a-page",
    total: 177,
  });
});
