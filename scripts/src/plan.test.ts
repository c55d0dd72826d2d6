import { Readable } from "node:stream";
import { temporaryFolder } from "@guildhall/serving/testing";
import { describe, expect, it } from "vitest";
import { readPlanRequest } from "./plan/options.ts";

/** What is typed, and what comes in through a pipe; null is a terminal. */
const read = (args: string[], piped: string | null = "") =>
  readPlanRequest(
    args,
    Object.assign(Readable.from([piped ?? ""]), { isTTY: piped === null }) as never,
  );

describe("npm run plan", () => {
  it("takes the query as an argument, from a file or from the standard input", async () => {
    await using folder = await temporaryFolder();
    const file = await folder.write("ours.graphql", "{ fromFile }");
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
});
