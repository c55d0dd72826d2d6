import { join } from "node:path";
import { Partnership } from "./partnership.ts";
import { readFolder, RegistryError, type Shared } from "./read.ts";
import { Beneficiary, Concept, KeySuccessFactor, SupportArea } from "./shared-things.ts";

/** What the partnerships share, kept in files, one a record. */
export interface SharedRegistry {
  partnerships: readonly Partnership[];
  supportAreas: readonly SupportArea[];
  keySuccessFactors: readonly KeySuccessFactor[];
  beneficiaries: readonly Beneficiary[];
  concepts: readonly Concept[];
}

/** Reads the whole registry; all that cannot be used, and every dangling id, is told and refused. */
export async function readRegistry(folder: string): Promise<SharedRegistry> {
  const problems: string[] = [];
  const read = <T extends Shared>(name: string, type: new () => T) =>
    readFolder(join(folder, name), type, problems);
  // One after another, so that problems are told in the same order each time.
  const registry: SharedRegistry = {
    partnerships: await read("partnerships", Partnership),
    supportAreas: await read("support-areas", SupportArea),
    keySuccessFactors: await read("key-success-factors", KeySuccessFactor),
    beneficiaries: await read("beneficiaries", Beneficiary),
    concepts: await read("concepts", Concept),
  };
  // What could not be read would dangle too.
  if (problems.length === 0) problems.push(...danglingIn(registry));
  if (problems.length > 0) throw new RegistryError(problems.join("\n"));
  return registry;
}

const PARTS = ["supportAreas", "keySuccessFactors", "beneficiaries"] as const;

/** A partnership and its parts name each other; a typing mistake in either would lose the part. */
function* danglingIn(registry: SharedRegistry): Generator<string> {
  for (const list of PARTS) {
    for (const partnership of registry.partnerships)
      for (const id of partnership[list] ?? [])
        if (registry[list].find((part) => part.id === id)?.partnership !== partnership.id)
          yield `${partnership.id} names ${list} "${id}", which is not its own.`;
    for (const part of registry[list]) {
      const owner = registry.partnerships.find(({ id }) => id === part.partnership);
      if (!owner?.[list]?.includes(part.id))
        yield `${list} "${part.id}" is not named by "${part.partnership}".`;
    }
  }
}
