import type { CopyState } from "../catalogue/catalogue.ts";
import type { Copy } from "./holdings.ts";

/** Follows how the copies stand. A visit that brought nothing leaves the map as it is. */
export function copiesOf(states: readonly CopyState[]) {
  let copies: ReadonlyMap<string, Copy> = new Map(
    states.filter(isBegun).map((state) => [state.region, copyOf(state)]),
  );
  return {
    now: () => copies,
    applied(state: CopyState, hasChanges: boolean): void {
      const [known, copy] = [copies.get(state.region), copyOf(state)];
      const isSame = known?.changedAt === copy.changedAt && known.isWhole === copy.isWhole;
      if (!isBegun(state) || (isSame && !hasChanges)) return;
      copies = new Map([...copies, [state.region, copy]]);
    },
    forgotten(region: string): void {
      copies = new Map([...copies].filter(([id]) => id !== region));
    },
  };
}

const isBegun = ({ after }: CopyState): boolean => after !== null;
const copyOf = ({ changedAt, confirmedAt }: CopyState): Copy => ({
  changedAt,
  isWhole: confirmedAt !== null,
});
