import type { Store } from "../../store/store.ts";

/** The store as it is, where something happens just before each append: a faster writer, or a fault. */
export function beforeAppends(store: Store, happens: (nth: number) => unknown): Store {
  let appends = 0;
  const append: Store["append"] = async (head, draft) => {
    appends += 1;
    await happens(appends);
    return store.append(head, draft);
  };
  return new Proxy(store, {
    get(_, name: keyof Store) {
      if (name === "append") return append;
      const member = store[name];
      return typeof member === "function" ? member.bind(store) : member;
    },
  });
}
