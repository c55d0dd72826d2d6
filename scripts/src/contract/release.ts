import { mkdir, readFile, writeFile } from "node:fs/promises";
import { regionSdl } from "@guildhall/region";
import { CONTRACT_VERSION, contractJsonSchema } from "@guildhall/schema";
import { parse, print } from "graphql";
import type { JsonSchema } from "./file-changes.ts";
import { withoutWords } from "./words.ts";

/** What a release promises: what a registry serves, and what its owner's files may hold. */
export interface Contract {
  version: string;
  sdl: string;
  files: Readonly<Record<string, JsonSchema>>;
}

const FOLDER = new URL("../../../schema/released/", import.meta.url);
const SDL = new URL("contract.graphql", FOLDER);
const FILES = new URL("records.schema.json", FOLDER);
const HEADER = /^# Version (\d+\.\d+) of the contract/;

/** The contract as the code has it. */
export const builtContract = async (): Promise<Contract> => ({
  version: CONTRACT_VERSION,
  sdl: await regionSdl(),
  files: definitions(contractJsonSchema()),
});

/** The last release; git has the earlier ones. */
export async function readRelease(): Promise<Contract> {
  const sdl = await readFile(SDL, "utf8");
  const version = HEADER.exec(sdl)?.[1];
  if (!version)
    throw new Error(`${SDL.pathname}: the first line does not say which version it is.`);
  return { version, sdl, files: definitions(JSON.parse(await readFile(FILES, "utf8"))) };
}

export async function writeRelease({ version, sdl }: Contract): Promise<void> {
  const header = `# Version ${version} of the contract, as released. Do not edit: \`npm run schema -- --release\` writes it.`;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(SDL, `${header}\n${print(withoutWords(parse(sdl)))}\n`);
  await writeFile(FILES, `${JSON.stringify(contractJsonSchema(), withoutDescriptions, 2)}\n`);
}

// A field may be called `description` too; its definition is an object.
const withoutDescriptions = (key: string, value: unknown): unknown =>
  key === "description" && typeof value === "string" ? undefined : value;

const definitions = (schema: unknown): Contract["files"] =>
  (schema as { $defs: Contract["files"] }).$defs;
