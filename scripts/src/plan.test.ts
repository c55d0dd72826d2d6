import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { readPlanRequest } from "./plan/options.ts";

/** What is typed, and what comes in through a pipe; null is a terminal. */
const read = (args: string[], piped: string | null = "") =>
  readPlanRequest(
    args,
    Object.assign(Readable.from([piped ?? ""]), { isTTY: piped === null }) as never,
  );

describe("npm run plan", () => {
  it("takes the query as an argument, from a file or from the standard input", async () => {
    const folder = await mkdtemp(join(tmpdir(), "guildhall-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, "ours.graphql");
    await writeFile(file, "{ fromFile }");
    expect(await read(["{ given }"], null)).toMatchObject({ query: { body: "{ given }" } });
    expect(await read(["--file", file], null)).toMatchObject({
      query: { body: "{ fromFile }", name: file },
    });
    expect(await read([], "{ piped }")).toMatchObject({ query: { body: "{ piped }" } });
    expect(await read(["{ given }", "--operation", "A", "--variables", '{"n":1}'])).toMatchObject({
      operationName: "A",
      variables: { n: 1 },
    });
  });

  it("tells its use where nothing was asked, and what it wanted where it got something else", async () => {
    expect(await read([], null)).toBe("help");
    expect(await read(["--help"])).toBe("help");
    for (const [args, said] of [
      [["{ regions", "{ id } }"], /Got several queries, wanted one/],
      [["{ a }", "--file", "x"], /Got several queries, wanted one/],
      [["--file", "/nowhere/x.graphql"], /got \/nowhere\/x\.graphql.*ENOENT/],
      [["{ a }", "--variables", "{"], /--variables got \{, wanted a JSON object/],
      [["{ a }", "--variables", "[]"], /--variables got \[\], wanted a JSON object/],
      [["{ a }", "--variables", "null"], /--variables got null, wanted a JSON object/],
      [["--nothing"], /--nothing.*\n\nnpm run plan --/],
    ] as const)
      await expect(read([...args])).rejects.toThrow(said);
  });

  it("prints the plan of the graph as committed, and ends with 1 and no stack at an error", async () => {
    const run = async (query: string) => {
      const child = spawn(
        process.execPath,
        [
          "--import",
          "tsx",
          "--conditions=source",
          fileURLToPath(new URL("plan.ts", import.meta.url)),
        ],
        { stdio: ["pipe", "pipe", "pipe"] },
      );
      onTestFinished(() => void child.kill());
      child.stdin.end(query);
      const [out, problem, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, "exit") as Promise<[number]>,
      ]);
      return { out, problem, code };
    };
    const planned = await run("{ regions { makerSpaces { totalCount } } }");
    expect(planned).toMatchObject({ problem: "", code: 0 });
    expect(planned.out).toMatch(
      /Fetch\(service: "regions"\)[^]*\n2\. the regions, for each Region/,
    );
    const wrong = await run("{ regions { nam } }");
    expect(wrong).toMatchObject({ out: "", code: 1 });
    expect(wrong.problem).toMatch(/Did you mean "name"\?\n\nstandard input:1:13\n/);
    expect(wrong.problem).not.toMatch(/ {4}at /);
  });
});
