import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@guildhall/serving/testing";
import { expect, it } from "vitest";

const PROGRAM = fileURLToPath(new URL("data.ts", import.meta.url));

const data = (...args: string[]) =>
  new Promise<{ code: unknown; output: string; errors: string }>((resolve) => {
    const node = ["--import", "tsx", "--conditions=source", PROGRAM];
    execFile(process.execPath, [...node, ...args], (error, output, errors) =>
      resolve({ code: error?.code ?? 0, output, errors }),
    );
  });

const finding = { id: "cork/findings/rooms", region: "cork", kind: "BARRIER" };
const told = { id: "rooms", region: "cork", kind: "barrier" };
const files = {
  "cork/region.json": { id: "cork" },
  "cork/findings/rooms.json": finding,
  "lists/findings.json": [told],
};

it("tells a host how far its own registry reaches", async () => {
  await using folder = await temporaryFolder(files);
  const { code, output } = await data("--coverage", "--json", "--registries", folder.path);
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({
    regions: ["cork"],
    kinds: [{ kind: "findings", records: { cork: 1 }, fields: { year: {} } }],
  });
  const wrong = await data("--coverage", "--region", "kranj", "--registries", folder.path);
  expect(wrong).toEqual({
    code: 1,
    output: "",
    errors: "--region got kranj, wanted one of cork.\n",
  });
});

it("ends with 1 where a leaf of a list is lost, and with 0 where none is", async () => {
  await using folder = await temporaryFolder(files);
  const lists = ["--registries", folder.path, "--carried", `${folder.path}/lists`];
  expect((await data(...lists)).code).toBe(0);
  await folder.write("lists/findings.json", [{ ...told, year: 2018 }]);
  const { code, output } = await data(...lists);
  expect(output).toMatch(/^ {2}LOST cork\/findings\/rooms year 2018$/m);
  expect(code).toBe(1);
});
