import type { ExecutionResult } from "graphql";
import { testRegistry } from "../../keeping/testing/registry.ts";
import type { Store } from "../../store/index.ts";
import { testRecord, type TestRecord } from "../../testing/folder.ts";

/** A registry that notes every call of an operation that reaches the store. */
export async function registry(records: readonly TestRecord[]) {
  const place = await testRegistry(...records.map((record) => ({ op: "put", record }) as const));
  const { store } = place;
  const calls: string[] = [];
  const ask = (query: string, variables?: Record<string, unknown>): Promise<ExecutionResult> => {
    place.store = noting(store, calls);
    return place.run(query, variables);
  };
  return { store, calls, ask, [Symbol.asyncDispose]: place[Symbol.asyncDispose] };
}

const noting = (store: Store, calls: string[]): Store =>
  new Proxy(store, {
    get(target, name: keyof Store) {
      const value = target[name];
      if (typeof value !== "function") return value;
      return (...args: never[]) => {
        calls.push(name);
        return (value as (...all: never[]) => unknown).apply(target, args);
      };
    },
  });

/** Twenty spaces of one operator, from Space 00, opened in 2000, to Space 19. */
export const SPACES = Array.from({ length: 20 }, (_, at) =>
  testRecord("maker-spaces", `space-${at}`, {
    name: `Space ${String(at).padStart(2, "0")}`,
    kind: at % 2 ? "fab-lab" : "hackerspace",
    openedOn: `20${String(at).padStart(2, "0")}`,
    operator: { name: "The body", organisation: "testshire/organisations/body" },
  }),
);
export const BODY = testRecord("organisations", "body");
export const LED = { lead: { name: "The body", organisation: "testshire/organisations/body" } };
