import { startServer, temporaryFolder, type TemporaryFolder } from "@guildhall/serving/testing";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { failureIn } from "../testing/failure.ts";
import { writeTestshire } from "../testing/folder.ts";

let place: TemporaryFolder;
const failure = (line: string): Promise<string> => failureIn(place.path, line);

beforeAll(async () => {
  place = await temporaryFolder();
  vi.stubEnv("MONGODB_URL", undefined).stubEnv("GUILDHALL_DATA", `${place.path}/data`);
  await place.write("file", "no JSON");
  await writeTestshire(`${place.path}/testshire`, []);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await place[Symbol.asyncDispose]();
});

describe("what a person can mend is told in one line", () => {
  it.each([
    ["serve @none", "@none/region.json: There is no such file."],
    ["serve @testshire --data @file", "The folder @file/regions cannot be made: @file is a file"],
    ["serve @testshire --port 0 --host 203.0.113.7", "The server cannot listen at 203.0.113.7:0: "],
  ])("guildhall %s", async (line, said) => {
    const told = await failure(line);
    expect(told.slice(0, said.length)).toBe(said);
    expect(told).not.toContain("\n");
  });

  it("where something else listens already", async () => {
    await using other = await startServer(() => undefined);
    const { port } = other;
    expect(await failure(`serve @testshire --port ${port}`)).toBe(
      `The server cannot listen at 127.0.0.1:${port}: something else listens there (EADDRINUSE). Name another place with --port or --host.`,
    );
  });
});
