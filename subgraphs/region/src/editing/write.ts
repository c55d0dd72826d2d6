import { GuildhallError } from "@guildhall/schema";
import pLimit, { type LimitFunction } from "p-limit";
import { sameContent } from "../records/difference.ts";
import type { Author, Store } from "../store/index.ts";
import { conflictOf } from "./conflict.ts";
import type { Revise, Revised } from "./draft.ts";
import { refused, type Result } from "./result.ts";

/** Each lost try means that somebody else's write went through; so many in a row is a storm. */
const MAX_TRIES = 100;

export interface Change {
  store: Store;
  author: Author;
  id: string;
  expectedVersion: number;
}

/** Writes over the version that its author saw, and over no other. */
export function changeRecord(change: Change, revise: Revise): Promise<Result> {
  const { store, author, id, expectedVersion } = change;
  return writeAtHead(store, async () => {
    const [current] = await store.get([id]);
    if (!current) return settled(refused(id, await missing(store, id)));
    if (current.version !== expectedVersion) {
      const conflict = await conflictOf(store, current, expectedVersion, revise);
      return settled({ state: "conflict", id, conflict });
    }
    const revised = await revise(current);
    if (!revised.ok) return settled(refused(id, ...revised.problems));
    const { draft } = revised;
    // Saying again what is there already is no news for those who follow the feed.
    if (draft.op === "put" && sameContent(current, draft.record))
      return settled({ state: "written", id, version: current.version, record: current });
    return { id, author, draft };
  });
}

/** Writes a record whose id was never there before. */
export function createRecord(
  { store, author, id }: Omit<Change, "expectedVersion">,
  revised: Revised,
): Promise<Result> {
  return writeAtHead(store, async () => {
    if (!revised.ok) return settled(refused(id, ...revised.problems));
    const before = await store.history(id);
    if (before.length > 0 && before.at(-1)?.change.op !== "put")
      return settled(refused(id, await missing(store, id)));
    if (before.length > 0)
      return settled(
        refused(id, {
          code: "ID_TAKEN",
          field: "id",
          message: `There is a record ${id} already. Update it, or give an id of your own.`,
        }),
      );
    return { id, author, draft: revised.draft };
  });
}

interface Write {
  id: string;
  author: Author;
  draft: (Revised & { ok: true })["draft"];
}
interface Settled {
  settled: Result;
}
export const settled = (result: Result): Settled => ({ settled: result });

const turns = new WeakMap<Store, LimitFunction>();

/**
 * Plans a write on what is there and appends it at that very head. Where another writer was faster,
 * everything is read and judged anew. The editors of one process wait for each other, since only
 * one of them can win.
 */
export function writeAtHead(store: Store, plan: () => Promise<Write | Settled>): Promise<Result> {
  const inTurn = turns.get(store) ?? pLimit(1);
  turns.set(store, inTurn);
  return inTurn(async () => {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const { number: head } = await store.position();
      const planned = await plan();
      if ("settled" in planned) return planned.settled;
      const { id, author, draft } = planned;
      const appended = await store.append(head, { author, changes: [draft] });
      if (appended.ok) {
        const [change] = appended.entry.changes;
        const record = change?.op === "put" ? change.record : null;
        return { state: "written", id, version: appended.entry.number, record };
      }
      if (appended.refused) {
        const { code, message } = appended.refused;
        return refused(id, {
          code: code === "RECORD_ERASED" ? code : "RECORD_TOO_LARGE",
          message,
        });
      }
    }
    throw new GuildhallError(
      "REGISTRY_BUSY",
      `Other writers were faster ${MAX_TRIES} times in a row. Nothing was written; try again.`,
    );
  });
}

export async function missing(store: Store, id: string) {
  const last = (await store.history(id)).at(-1);
  if (last?.change.op === "erase")
    return {
      code: "RECORD_ERASED",
      field: "id",
      message: `The record ${id} was erased. Its id is never used again.`,
    } as const;
  if (last?.change.op !== "delete")
    return { code: "RECORD_UNKNOWN", field: "id", message: `There is no record ${id}.` } as const;
  return {
    code: "RECORD_WITHDRAWN",
    field: "id",
    message: `The record ${id} was withdrawn on ${last.at.slice(0, 10)} (${last.change.reason}). Its id is never used again.`,
  } as const;
}
