import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { disposables } from "@guildhall/serving/testing";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { failureIn } from "../testing/failure.ts";
import { temporaryFolder, type TemporaryFolder, writeTestshire } from "../testing/folder.ts";
import { runCommand } from "../testing/run-command.ts";
import { sayError } from "./say-error.ts";

let place: TemporaryFolder;
const running = disposables();
const at = (name: string): string => join(place.path, name);

beforeAll(async () => {
  place = running.use(await temporaryFolder());
  vi.stubEnv("MONGODB_URL", undefined).stubEnv("GUILDHALL_DATA", at("data"));
  await writeFile(at("file"), "no JSON");
  await writeFile(at("labs.csv"), "Name,Country\nThe Shed,GB\n");
  const folders = ["folder", "out/maker-spaces/the-shed.json"];
  for (const ending of ["sqlite", "tokens.json"]) folders.push(`busy/regions/testshire.${ending}`);
  for (const name of folders) await mkdir(at(name), { recursive: true });
  await writeTestshire(at("testshire"), []);
  await runCommand("import", at("labs.csv"), "--region", "testshire");
  await runCommand("backup", "--to", at("copy"), "--region", "testshire");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await running[Symbol.asyncDispose]();
});

const failure = (line: string): Promise<string> => failureIn(place.path, line);

describe("what a person can mend is told in one line", () => {
  it.each([
    ["import @none", "@none: there is no such file or folder."],
    ["import @folder", "@folder/region.json: There is no such file."],
    ["import http://[bad", "http://[bad is no address that can be read."],
    ["import @labs.csv --region Bad", "--region got Bad, wanted an id such as san-sebastian."],
    ["import @labs.csv --data @file", "The folder @file/regions cannot be made: @file is a file"],
    ["import @labs.csv --data @busy", "@busy/regions/testshire.sqlite is not a file."],
    ["import @labs.csv --mapping @folder", "@folder cannot be used: it is a folder, and a file"],
    ["import @labs.csv --profile @none", "@none cannot be used: there is no such file"],
    ["import @labs.csv --profile @file", "@file cannot be used: Unexpected token"],
    ["import @labs.csv --write-mapping @folder", "@folder cannot be written: it is a folder"],
    ["issues --data @file", "There is no registry of testshire here: there is no file @file/"],
    ["issues --data @busy", "There is no registry of testshire here: there is no file @busy/"],
    ["issues --out @folder", "@folder cannot be written: it is a folder, and a file was wanted"],
    ["issues --out @none/x", "@none/x cannot be written: there is no folder @none."],
    ["export --to @file", "--to got the file @file, wanted a folder"],
    ["export --to @file/x", "The folder @file/x cannot be made: @file is a file, not a folder."],
    ["export --to @out", "@out/maker-spaces/the-shed.json cannot be read: it is a folder"],
    ["export --to @none/x.ndjson", "@none/x.ndjson cannot be written: there is no folder @none."],
    ["backup --to @folder", "@folder is there already and is no backup of testshire: it stays."],
    ["backup --to @none/x", "There is no folder @none for the backup."],
    ["backup --to @file/x", "There is no folder @file for the backup."],
    ["restore --from @folder", "There is no file @folder to restore from."],
    ["restore --from @copy --data @busy", "@busy/regions/testshire.sqlite is a folder, and a"],
    ["verify --data @busy", "There is no registry of testshire here: there is no file @busy/"],
    ["serve @testshire --port abc", "--port got abc, wanted a number from 0 to 65535."],
    ["serve @testshire --port 70000", "--port got 70000, wanted a number from 0 to 65535."],
    ["token list --data @file", "@file/regions/testshire.tokens.json cannot be read: a part of"],
    ["token list --data @busy", "@busy/regions/testshire.tokens.json cannot be read: it is a fold"],
    ["token create --name A --data @file", "The folder @file/regions cannot be made: @file is a"],
    ["token revoke A --region ../up", "--region got ../up, wanted an id such as san-sebastian."],
    ["init @file --name X", "The folder @file cannot be made: @file is a file, not a folder."],
    ["init @file/novo --name X", "The folder @file/novo cannot be made: @file is a file, not a"],
  ])("guildhall %s", async (line, said) => {
    const told = await failure(line);
    expect(told.slice(0, said.length)).toBe(said);
    expect(told).not.toContain("\n");
  });
});

it("tells each setting of the environment that is wrong", async () => {
  vi.stubEnv("PORT", "abc");
  expect(await failure("issues")).toMatch(/^Invalid environment:\n.*from 0 to 65535\n.*PORT$/);
});

it("shows a mistake of the program with its stack", () => {
  const mistake = new TypeError("x is not a function");
  expect(sayError(mistake)).toBe(mistake);
});
