import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);

it("lets nothing leave the machine, even with an Apollo key in the environment", async () => {
  // A process of its own, with every way out recorded from its first line on.
  const script = fileURLToPath(new URL("../../../test/support/quiet.ts", import.meta.url));
  const { stdout } = await run(
    process.execPath,
    ["--import", "tsx", "--conditions=source", script],
    {
      env: {
        PATH: process.env.PATH,
        APOLLO_KEY: "service:guildhall:secret",
        APOLLO_GRAPH_REF: "guildhall@current",
        // What somebody else set does not bring it back.
        APOLLO_TELEMETRY_DISABLED: "false",
      },
      timeout: 60_000,
    },
  );
  const { answer, out, watched } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as {
    answer: unknown;
    out: string[];
    watched: string[];
  };
  expect(answer).toEqual({ regions: [{ id: "lisbon", makerSpaces: { totalCount: 3 } }] });
  // The recorder works: it saw the loopback connections of the federation itself.
  expect(watched.length).toBeGreaterThan(0);
  expect(out).toEqual([]);
});
