import { until } from "@guildhall/serving/testing";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it("ends with its owner, also where that is killed while the work has no end", async () => {
  const owner = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("./testing/owner.ts", import.meta.url))],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [line] = await once(owner.stdout, "data");
  const worker = Number(String(line));
  expect(runs(worker)).toBe(true);
  owner.kill("SIGKILL");
  await until(async () => !runs(worker));
});
