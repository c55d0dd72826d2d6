import { kindNamed } from "@guildhall/schema";
import type { Registry, RegistryRecord } from "../registries.ts";

/** A registry as it is read, of records that are named by kind and own id alone. */
export function registry(region: string, ...records: RegistryRecord[]): Registry {
  return {
    region,
    profile: { id: region, name: region },
    records: records.map((record) => {
      const kind = kindNamed(record.id.split("/")[0] ?? "");
      if (!kind) throw new Error(`${record.id} is of no kind.`);
      return { kind, record: { sources: [], ...record, id: `${region}/${record.id}` } };
    }),
  };
}
