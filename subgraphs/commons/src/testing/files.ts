import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface TestFolder extends AsyncDisposable {
  path: string;
  /** Writes JSON, or text as it stands, and gives the file's path. */
  write(name: string, content: unknown): Promise<string>;
}

/** A folder that is gone after the test. */
export async function testFolder(files: Record<string, unknown> = {}): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), "guildhall-commons-"));
  const write = async (name: string, content: unknown): Promise<string> => {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
    return file;
  };
  for (const [name, content] of Object.entries(files)) await write(name, content);
  return { path, write, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

const profile = (id: string, country: string, partnerships: string[]) => ({
  id,
  name: id[0]!.toUpperCase() + id.slice(1),
  kind: "city",
  country,
  partnerships,
});

/** Three regions and the registry they share. */
export const PROFILES = {
  "profiles/birmingham/region.json": profile("birmingham", "GB", ["urban-m"]),
  "profiles/kranj/region.json": profile("kranj", "SI", ["urban-m"]),
  "profiles/cork/region.json": {
    ...profile("cork", "IE", ["sme-cluster-growth"]),
    partnerInstitutions: ["cork/organisations/munster-technological-university"],
  },
  "profiles/commons/region.json": { id: "commons", name: "Shared", kind: "shared" },
};
