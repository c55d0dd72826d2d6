import { basename, dirname, join } from "node:path";
import { rename } from "node:fs/promises";
import { expect, it, onTestFinished } from "vitest";
import { ask, serveTestshire, SHED, UPDATE } from "../testing/editor.ts";
import { temporaryFolder } from "../testing/folder.ts";
import { runCommand } from "../testing/run-command.ts";
import { CommandError } from "./command-error.ts";

const guildhall = async (...args: string[]): Promise<string> =>
  (await runCommand("token", ...args)).out;

async function dataFolder() {
  const folder = await temporaryFolder();
  onTestFinished(() => folder[Symbol.asyncDispose]());
  const where = ["--region", "testshire", "--data", folder.path];
  return { where, file: join(folder.path, "regions", "testshire.tokens.json") };
}

it("prints a token that the running server takes", async () => {
  const { where, file } = await dataFolder();
  const region = await serveTestshire();
  expect(basename(file)).toBe(basename(region.file));
  const token = await guildhall("create", ...where, "--name", "Ana");
  await rename(file, join(dirname(region.file), basename(file)));
  const variables = { id: SHED.id, version: 1, input: { name: "New" } };
  expect((await ask(region, UPDATE, { token, variables })).answer.record?.version).toBe(2);
});

it("lists who has tokens without showing them, and takes them away", async () => {
  const { where } = await dataFolder();
  const token = await guildhall("create", ...where, "--name", "Ana", "--scope", "read");
  const listed = await guildhall("list", ...where);
  expect(listed).toMatch(/read {3}Ana {2}since \d{4}-/);
  expect(listed).not.toContain(token.slice(3));
  expect(await guildhall("revoke", "Ana", ...where)).toMatch(/^Revoked token \w+ of Ana\.$/);
  expect(await guildhall("list", ...where)).toBe("testshire has no tokens.");
});

it.each([
  [["create", "--name", "Ana", "--scope", "write"], /--scope got write, wanted one of read/],
  [["create", "--name", " "], /--name/],
  [["create", "--name", "Ana", "--days", "0"], /--days got 0/],
  [["revoke", "Nobody"], /has no token Nobody/],
])("says what is wrong with %j", async (args, message) => {
  const { where } = await dataFolder();
  const run = guildhall(...args, ...where);
  await expect(run).rejects.toThrow(message);
  await expect(run).rejects.toBeInstanceOf(CommandError);
});
