import { GuildhallError } from "@guildhall/schema";
import type { SnapshotChange } from "./compare.ts";
import type { AskCatalogue, Kept, Snapshots } from "./snapshots.ts";

/** Snapshots as clients deal with them: who asks the catalogue, and where they are read. */
export interface Pinning {
  take(query: string, variables: string | null | undefined): Promise<Kept>;
  get(hash: string): Promise<Kept | null>;
  changedSince(kept: Kept): Promise<SnapshotChange[]>;
  addressOf(hash: string): string;
}

export interface PinningOptions {
  /** Null where none are kept. */
  snapshots: Snapshots | null;
  ask: AskCatalogue;
  /** Where the public reaches this graph, such as `https://graph.example.org`; paths alone if not known. */
  publicUrl?: string | undefined;
}

export function createPinning({ snapshots, ask, publicUrl = "" }: PinningOptions): Pinning {
  const kept = (): Snapshots => {
    if (snapshots) return snapshots;
    throw new GuildhallError(
      "SNAPSHOTS_NOT_KEPT",
      "This server keeps no snapshots. Its operator can give it a data folder, and a number over 0 as GUILDHALL_SNAPSHOTS.",
    );
  };
  return {
    take: async (query, variables) => kept().take({ query, variables: read(variables) }, ask),
    get: async (hash) => (await snapshots?.get(hash)) ?? null,
    changedSince: async (one) => kept().changedSince(one, ask),
    addressOf: (hash) => `${publicUrl.replace(/\/$/, "")}/snapshots/${hash}`,
  };
}

function read(variables: string | null | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(variables ?? "{}");
    if (value !== null && typeof value === "object" && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Told below, as what is JSON and no object.
  }
  throw new GuildhallError(
    "SNAPSHOT_REFUSED",
    `Got variables ${JSON.stringify(variables?.slice(0, 80))}, wanted a JSON object as text.`,
  );
}
