import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { query } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { startRegion } from "./start.ts";
import { temporaryFolder, testRecord, writeTestshire } from "./testing/folder.ts";

const COUNT = "{ region { makerSpaces { totalCount } } }";

async function serve(path: string) {
  const folder = join(path, "testshire");
  await writeTestshire(folder, [testRecord("maker-spaces", "shed")]);
  return startRegion({ folders: [folder], data: join(path, "data") });
}

/** A query whose body comes in two parts; the server has the request once it asks for the body. */
async function slowQuery(url: string, operation: string) {
  const body = JSON.stringify({ query: operation });
  const sent = request(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "content-length": body.length,
      expect: "100-continue",
    },
  });
  sent.write(body.slice(0, 5));
  await once(sent, "continue");
  return async (): Promise<{ status: number | undefined; text: string }> => {
    sent.end(body.slice(5));
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    let text = "";
    for await (const part of answer) text += String(part);
    return { status: answer.statusCode, text };
  };
}

it("answers what is under way from its store when it is told to stop, and refuses what is new", async () => {
  await using place = await temporaryFolder();
  await using server = await serve(place.path);
  const goOn = await slowQuery(server.url, COUNT);

  const stopped = server.stop();
  await expect
    .poll(() => query(server.url, COUNT))
    .toMatchObject({ errors: [{ extensions: { code: "SHUTTING_DOWN" } }] });

  const { status, text } = await goOn();
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ data: { region: { makerSpaces: { totalCount: 1 } } } });
  await stopped;
  await expect(query(server.url, COUNT)).rejects.toThrow("fetch failed");
});

it("can be stopped twice", async () => {
  await using place = await temporaryFolder();
  await using server = await serve(place.path);
  await expect(Promise.all([server.stop(), server.stop()])).resolves.toBeDefined();
});
