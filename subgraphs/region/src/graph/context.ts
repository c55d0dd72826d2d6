import {
  contractContext,
  type ContractContext,
  type FeedChange,
  type RegistryLog,
} from "@guildhall/schema";
import { mayEdit, type Caller } from "../auth/scope.ts";
import type { Hosted } from "../records/hosted.ts";

/** What the resolvers of one request see: the regions of the endpoint that was called. */
export interface RegionContext extends ContractContext {
  hosted: ReadonlyMap<string, Hosted>;
  /** Who calls; null for anybody, who may read. */
  caller: Caller | null;
}

export const regionContext = (
  hosted: ReadonlyMap<string, Hosted>,
  caller: Caller | null = null,
): RegionContext => ({
  ...contractContext((region) => hosted.get(region)?.store, {
    profiles: (region) => hosted.get(region)?.profile,
    registries(region) {
      const store = hosted.get(region)?.store;
      return store && !mayEdit(caller, region) ? withoutReasons(store) : store;
    },
  }),
  hosted,
  caller,
});

/** Why a record was withdrawn is for those who may edit: it is free text, and may name somebody. */
const withoutReasons = (store: RegistryLog): RegistryLog => ({
  position: () => store.position(),
  asOf: (number) => store.asOf(number),
  changes: async (after, first) => {
    const page = await store.changes(after, first);
    return { ...page, changes: page.changes.map(withoutReason) };
  },
});

const withoutReason = (item: FeedChange): FeedChange =>
  item.change.op === "delete" ? { ...item, change: { op: "delete", id: item.change.id } } : item;
