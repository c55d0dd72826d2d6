import type { StoredRecord } from "@guildhall/schema";
import type { Conflict } from "@guildhall/schema/edit";
import { differencesOf } from "../records/difference.ts";
import type { Store } from "../store/index.ts";
import type { Revise } from "./draft.ts";

/** What stands between the record that its author meant to write and the one that is there. */
export async function conflictOf(
  store: Store,
  current: StoredRecord,
  expectedVersion: number,
  revise: Revise,
): Promise<Conflict> {
  const seen = await versionOf(store, current.id, expectedVersion);
  const base = seen ?? current;
  const revised = await revise(base);
  const yours = revised.ok && revised.draft.op === "put" ? revised.draft.record : base;
  return {
    currentVersion: current.version,
    current,
    differences: differencesOf(yours, current).map(({ field, left, right }) => ({
      field,
      yours: left,
      current: right,
    })),
  };
}

async function versionOf(store: Store, id: string, version: number): Promise<StoredRecord | null> {
  const history = await store.history(id);
  const change = history.findLast(({ position }) => position.number === version)?.change;
  return change?.op === "put" ? change.record : null;
}
