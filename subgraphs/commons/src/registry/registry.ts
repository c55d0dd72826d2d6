import { join } from "node:path";
import { Partnership } from "./partnership.ts";
import { readFolder, RegistryError } from "./read.ts";
import { Beneficiary, Concept, KeySuccessFactor, SupportArea } from "./shared-things.ts";

/** What the partnerships share, kept in files, one a record. */
export interface SharedRegistry {
  partnerships: readonly Partnership[];
  supportAreas: readonly SupportArea[];
  keySuccessFactors: readonly KeySuccessFactor[];
  beneficiaries: readonly Beneficiary[];
  concepts: readonly Concept[];
}

/** Reads the whole registry; a file that cannot be used, or a dangling id, is told and refused. */
export async function readRegistry(folder: string): Promise<SharedRegistry> {
  const [partnerships, supportAreas, keySuccessFactors, beneficiaries, concepts] =
    await Promise.all([
      readFolder<Partnership>(join(folder, "partnerships"), Partnership),
      readFolder<SupportArea>(join(folder, "support-areas"), SupportArea),
      readFolder<KeySuccessFactor>(join(folder, "key-success-factors"), KeySuccessFactor),
      readFolder<Beneficiary>(join(folder, "beneficiaries"), Beneficiary),
      readFolder<Concept>(join(folder, "concepts"), Concept),
    ]);
  const registry = { partnerships, supportAreas, keySuccessFactors, beneficiaries, concepts };
  checkLinks(registry);
  return registry;
}

const PARTS = ["supportAreas", "keySuccessFactors", "beneficiaries"] as const;

/** A partnership and its parts name each other; a typing mistake in either would lose the part. */
function checkLinks(registry: SharedRegistry): void {
  for (const list of PARTS) {
    for (const partnership of registry.partnerships)
      for (const id of partnership[list] ?? [])
        if (registry[list].find((part) => part.id === id)?.partnership !== partnership.id)
          throw new RegistryError(`${partnership.id} names ${list} "${id}", which is not its own.`);
    for (const part of registry[list]) {
      const owner = registry.partnerships.find(({ id }) => id === part.partnership);
      if (!owner?.[list]?.includes(part.id))
        throw new RegistryError(`${list} "${part.id}" is not named by "${part.partnership}".`);
    }
  }
}
