import { GuildhallError, type RegistryLog } from "@guildhall/schema";

/** The log of a registry of which only the records are there: whatever it is asked, it says so. */
export function withoutHistory(region: string): RegistryLog {
  const refuse = (): never => {
    throw new GuildhallError(
      "REPLICA_WITHOUT_HISTORY",
      `${region} is answered from a copy, which has no changes and no earlier states. Ask again when its own server answers.`,
    );
  };
  return {
    position: async () => refuse(),
    changes: async () => refuse(),
    asOf: async () => refuse(),
  };
}
