import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Snapshots } from "./snapshots.ts";

/** A catalogue whose snapshots lose what an owner had erased before the copy loses it. */
export function erasing(catalogue: Catalogue, snapshots: Pick<Snapshots, "erase">): Catalogue {
  return new Proxy(catalogue, {
    get(target, name) {
      if (name === "apply") return apply;
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });

  async function apply(...[state, changes]: Parameters<Catalogue["apply"]>): Promise<void> {
    const erased = changes.flatMap((one) => (one.op === "drop" && one.erased ? [one.id] : []));
    const go = () => catalogue.apply(state, changes);
    return erased.length > 0 ? snapshots.erase(erased, go) : go();
  }
}
