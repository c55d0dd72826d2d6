import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { startRegion } from "../start.ts";
import { temporaryFolder, testRecord, writeRecord, writeTestshire } from "../testing/folder.ts";
import { openAnnouncer, type AnnouncerOptions, type Listener } from "./announcer.ts";

async function serve(announce: AnnouncerOptions = {}) {
  const place = await temporaryFolder();
  onTestFinished(() => place[Symbol.asyncDispose]());
  const folder = `${place.path}/testshire`;
  await writeTestshire(folder, [testRecord("maker-spaces", "shed")]);
  const server = await startRegion({ folders: [folder], data: `${place.path}/data`, announce });
  onTestFinished(() => server.stop());
  const at = (path: string) => new URL(path, server.url);
  /** What a listener gets, as it comes. */
  const listen = async (path = "/testshire/changes", headers: Record<string, string> = {}) => {
    const response = await fetch(at(path), { headers });
    let text = "";
    const ended = (async () => {
      for await (const part of response.body!) text += Buffer.from(part as Uint8Array).toString();
    })();
    return { response, ended, text: () => text, ids: () => text.match(/(?<=^id: )\d+/gm) ?? [] };
  };
  const write = (own: string) => writeRecord(folder, testRecord("maker-spaces", own));
  return { server, at, listen, write };
}

it("tells where the registry stands, and again whenever it changes", async () => {
  const { listen, write } = await serve({ every: 10 });
  const one = await listen();
  const other = await listen("/changes?region=testshire");
  expect(one.response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(one.response.headers.get("access-control-allow-origin")).toBe("*");
  await expect.poll(one.ids).toEqual(["1"]);
  await write("barn");
  await expect.poll(one.ids).toEqual(["1", "2"]);
  await expect.poll(other.ids).toEqual(["1", "2"]);
  expect(one.text()).toContain('event: position\ndata: {"region":"testshire","position":2}\n\n');
});

it("tells a listener that comes back what it missed, and nothing where it missed nothing", async () => {
  const { listen } = await serve({ every: 10, heartbeat: 10 });
  const behind = await listen(undefined, { "last-event-id": "0" });
  const even = await listen(undefined, { "last-event-id": "1" });
  await expect.poll(behind.ids).toEqual(["1"]);
  const signs = () => even.text().match(/^:$/gm)?.length ?? 0;
  await expect.poll(signs).toBeGreaterThan(3);
  expect(even.ids()).toEqual([]);
});

it("lets so many listen and no more, and has room again when one leaves", async () => {
  const { at, listen } = await serve({ most: 1 });
  const leaving = new AbortController();
  await fetch(at("/testshire/changes"), { signal: leaving.signal });
  const refused = await fetch(at("/testshire/changes"));
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "60"]);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "BUSY" } }] });
  leaving.abort();
  await expect.poll(async () => (await listen()).response.status).toBe(200);
});

it("answers for a region that is not served that there is nothing", async () => {
  const { at } = await serve();
  for (const path of ["/elsewhere/changes", "/changes?region=elsewhere"]) {
    const response = await fetch(at(path));
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "NOT_FOUND" } }],
    });
  }
  expect((await fetch(at("/testshire/changes"), { method: "HEAD" })).status).toBe(404);
});

it("ends with the server, which does not wait for it", async () => {
  const { server, listen } = await serve();
  const { response, ended } = await listen();
  expect(response.status).toBe(200);
  await Promise.all([server.stop(), ended]);
});

it("looks at no registry that nobody listens to, and goes on past one in trouble", async () => {
  let looks = 0;
  const seen = new EventTarget();
  const store = (answer: () => Promise<{ number: number; at: null }>) => ({
    store: { position: () => (looks++, answer()) },
  });
  const announcer = openAnnouncer(
    new Map([
      ["broken", store(() => Promise.reject(new Error("damaged")))],
      ["whole", store(async () => ({ number: 7, at: null }))],
      ["unheard", store(() => expect.unreachable())],
    ]),
    { every: 1 },
  );
  const listener = (region: string): Listener => ({
    region,
    last: null,
    tell: (position) => seen.dispatchEvent(new Event(`${region} ${position}`)),
    beat: () => undefined,
    end: () => undefined,
  });
  expect(looks).toBe(0);
  announcer.listen(listener("broken"));
  const told = once(seen, "whole 7");
  announcer.listen(listener("whole"));
  await told;
  announcer.close();
  expect(announcer.listen(listener("whole"))).toBeNull();
});
