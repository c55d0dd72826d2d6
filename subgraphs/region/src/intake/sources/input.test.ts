import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startServer } from "@guildhall/serving/testing";
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
  await using server = await startServer((_request, response) =>
    response.writeHead(302, { location: "http://[bad" }).end(),
  );
  const opening = openInput(`${server.url}/labs.csv`);
  await expect(opening).rejects.toThrow(IntakeError);
  await expect(opening).rejects.toThrow("it leads on to http://[bad, and only http and https");
});
