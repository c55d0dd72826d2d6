import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../testing/index.ts";

it("leaves a file as it was where the process that replaces it is killed", async () => {
  await using folder = await temporaryFolder();
  const file = await folder.write("kept.json", "old");
  const script = join(import.meta.dirname, "testing/half-written.ts");
  const node = ["--import", "tsx", "--conditions=source", script, file];
  const child = spawn(process.execPath, node, { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await readFile(file, "utf8")).toBe("old");
  const names = (await readdir(folder.path)).toSorted();
  expect(names).toEqual([expect.stringMatching(/^\.kept\.json\.\w{8}\.part$/), "kept.json"]);
});
