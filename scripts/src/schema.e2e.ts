import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const PROGRAM = new URL("schema.ts", import.meta.url);
const PLANT = new URL("../../schema/src/misuse/testing/plant-in-contract.ts", import.meta.url);

/** `npm run schema -- --check`, with a module that runs before it. */
const check = (before: URL) =>
  new Promise<{ code: unknown; output: string; errors: string }>((resolve) => {
    const args = [
      "--no-warnings",
      "--conditions=source",
      "--import",
      "tsx",
      "--import",
      before.href,
    ];
    execFile(
      process.execPath,
      [...args, fileURLToPath(PROGRAM), "--check"],
      (error, output, errors) => resolve({ code: error?.code ?? 0, output, errors }),
    );
  });

it("refuses definitions that do not mean what they say, with nothing but what to mend", async () => {
  const { code, output, errors } = await check(PLANT);
  expect({ code, output }).toEqual({ code: 1, output: "" });
  expect(errors).toMatchInlineSnapshot(`
    "The contract cannot be served: 2 definitions do not mean what they say.

    MakerSpace.stars
      got     a plain @Field: the SDL has it, and records that have it are refused
      wanted  a decorator of define/field.ts, from which everything is read that concerns a field
      write   @value(() => Int, "How many stars it has.") stars?: number;

    MakerSpace, filter network
      got     key "netwroks", which no field of MakerSpace is stored under
      wanted  "networks"
      write   network: anyOf("networks", "In one of these networks or listings, spelt as in the record."),
    "
  `);
});
