import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { query } from "@guildhall/serving/testing";
import { temporaryFolder, writeTestshire } from "../testing/folder.ts";
import { served } from "../testing/guildhall.ts";
import { runCommand } from "../testing/run-command.ts";

it("is where every command reads and writes, once GUILDHALL_DATA names it", async () => {
  await using place = await temporaryFolder();
  const within = (name: string): string => join(place.path, name);
  vi.stubEnv("GUILDHALL_DATA", within("kept")).stubEnv("MONGODB_URL", undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
  const on = (verb: string, ...args: string[]) =>
    runCommand(...verb.split(" "), ...args, "--region", "testshire");
  await writeFile(within("labs.csv"), "Name,Type,Country\nThe Shed,castle,GB\n");
  await writeTestshire(within("testshire"), []);

  await on("import", within("labs.csv"));
  expect(await readdir(within("kept/regions"))).toContain("testshire.sqlite");

  await on("issues", "--out", within("issues.txt"));
  expect(await readFile(within("issues.txt"), "utf8")).toMatch(/^The Shed .*\n.*UNKNOWN_WORD/);
  await on("export", "--to", within("all.ndjson"));
  expect(await readFile(within("all.ndjson"), "utf8")).toContain('"name":"The Shed"');
  expect((await on("verify")).out).toContain("1 records");
  expect((await on("backup", "--to", within("copy.sqlite"))).out).toContain("1 records");
  await on("token create", "--name", "Ana");
  expect(await readdir(within("kept/regions"))).toContain("testshire.tokens.json");

  const settings = { GUILDHALL_DATA: within("kept") };
  await using server = await served([within("testshire")], settings);
  const { data } = await query(server.url, "{ region { makerSpaces { nodes { name } } } }");
  expect(data).toEqual({ region: { makerSpaces: { nodes: [{ name: "The Shed" }] } } });
}, 60_000);
