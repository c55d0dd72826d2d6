import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it } from "vitest";
import { IntakeError } from "../../records/errors.ts";
import { temporaryFolder } from "../../testing/folder.ts";
import { openInput } from "./input.ts";

it("knows a record folder by its files, also where a folder in it has a record's name", async () => {
  await using place = await temporaryFolder();
  await writeFile(join(place.path, "region.json"), "{}");
  const { hash } = await openInput(place.path);
  await mkdir(join(place.path, "events", "fair.json"), { recursive: true });
  expect(await openInput(place.path)).toMatchObject({ isFolder: true, hash });
});

it("refuses an address that is none, its own or one it is led on to", async () => {
  await expect(openInput("http://[bad")).rejects.toThrow(IntakeError);
  await using server = createServer((_request, response) =>
    response.writeHead(302, { location: "http://[bad" }).end(),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const opening = openInput(`http://127.0.0.1:${port}/labs.csv`);
  await expect(opening).rejects.toThrow(IntakeError);
  await expect(opening).rejects.toThrow("it leads on to http://[bad, and only http and https");
});
