import { readProfile } from "../folder/read.ts";
import { storeFile, type StorePlace } from "../records/open-store.ts";
import { damageIn } from "../store/index.ts";

/** How the registries of these record folders are damaged, by folder, before any of them is opened. */
export async function damageOf(
  folders: readonly string[],
  { data, mongodb }: StorePlace,
): Promise<ReadonlyMap<string, string>> {
  if (mongodb) return new Map();
  const profiles = await Promise.all(folders.map(readProfile));
  const files = profiles.map(({ id }) => storeFile(id, data));
  const damage = await damageIn(files);
  return new Map(
    folders.flatMap((folder, at) => {
      const how = damage.get(files[at]!);
      return how === undefined ? [] : [[folder, how] as const];
    }),
  );
}
