import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { restoreRegistry } from "../cli/restore.ts";
import { temporaryFolder, testRecord, writeTestshire } from "../testing/folder.ts";
import { guildhall, served } from "../testing/guildhall.ts";

describe("the commands that keep a registry, as processes of their own", () => {
  it("back up and verify while it is served, and restore only once it is not", async () => {
    await using temporary = await temporaryFolder();
    const [folder, data, to] = ["folder", "data", "copy.sqlite"].map((name) =>
      join(temporary.path, name),
    ) as [string, string, string];
    await mkdir(folder);
    await writeTestshire(folder, [
      testRecord("maker-spaces", "a", { kind: "castle" }),
      testRecord("maker-spaces", "b"),
    ]);
    const on = ["--region", "testshire", "--data", data];
    {
      await using server = await served([folder, "--data", data]);
      expect(server.line).toMatch(/^testshire: http/);
      const verified = await guildhall(["verify", ...on]);
      expect(verified.stderr).toBe("");
      expect(verified.stdout).toMatch(
        /2 records, 0 withdrawn\nsha256 of the content: [0-9a-f]{64}\n/,
      );
      expect((await guildhall(["backup", ...on, "--to", to])).code).toBe(0);
      const refused = await guildhall(["restore", ...on, "--from", to, "--force"]);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toMatch(/^.* is in use: a server or another command has it open.*\n$/);
    }
    const restored = await restoreRegistry({ region: "testshire", data, from: to, force: true });
    expect(restored[1]).toContain(".sqlite.replaced-");
  }, 120_000);

  it("end with 1 and one line where there is no such registry", async () => {
    await using temporary = await temporaryFolder();
    const ran = await guildhall(["verify", "--region", "nowhere", "--data", temporary.path]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toMatch(/^There is no registry of nowhere here: .*\n$/);
    expect(await readdir(temporary.path)).toEqual([]);
  }, 60_000);
});
