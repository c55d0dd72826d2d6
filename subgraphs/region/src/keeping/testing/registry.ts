import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { graphql, type ExecutionResult } from "graphql";
import { regionContext } from "../../graph/context.ts";
import { regionSubgraph } from "../../graph/subgraph.ts";
import { openStore } from "../../records/open-store.ts";
import type { Draft, Store } from "../../store/index.ts";
import { temporaryFolder, testRecord } from "../../testing/folder.ts";

/** A data folder with the registry of the made-up region `testshire`, gone when its test ends. */
export interface TestRegistry extends AsyncDisposable {
  folder: string;
  /** What a command is given as `--data`. */
  data: string;
  /** The registry's file. */
  file: string;
  /** The open registry; another one after `reopen`. */
  store: Store;
  write(...drafts: Draft[]): Promise<void>;
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  run(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  reopen(): Promise<void>;
}

let built: ReturnType<typeof regionSubgraph> | undefined;

export async function testRegistry(...drafts: Draft[]): Promise<TestRegistry> {
  const folder = await temporaryFolder();
  const data = join(folder.path, "data");
  const regions = join(data, "regions");
  await mkdir(regions, { recursive: true });
  const open = (): Promise<Store> => openStore("testshire", { data: regions });
  const { schema } = await (built ??= regionSubgraph());
  const registry: TestRegistry = {
    folder: folder.path,
    data,
    file: join(regions, "testshire.sqlite"),
    store: await open(),
    async write(...changes) {
      const { number } = await registry.store.position();
      const author = { kind: "fixture", name: "test" } as const;
      const appended = await registry.store.append(number, { author, changes });
      if (!appended.ok) throw new Error(`not written: ${JSON.stringify(appended)}`);
    },
    async run(source, variableValues) {
      const profile = { id: "testshire", name: "Testshire", timeZone: "Europe/London" };
      const contextValue = regionContext(
        new Map([
          [
            "testshire",
            { profile: profile as never, store: registry.store, place: { data: regions } },
          ],
        ]),
      );
      return graphql({ schema, source, contextValue, variableValues: variableValues ?? null });
    },
    async ask<Data>(source: string, variables?: Record<string, unknown>) {
      const { data: answer, errors } = await registry.run(source, variables);
      if (errors) throw new AggregateError(errors, errors.map(({ message }) => message).join("; "));
      // Plain objects: graphql's have no prototype, which is of no interest to tests.
      return JSON.parse(JSON.stringify(answer)) as Data;
    },
    async reopen() {
      await registry.store.close();
      registry.store = await open();
    },
    async [Symbol.asyncDispose]() {
      await registry.store.close();
      await folder[Symbol.asyncDispose]();
    },
  };
  if (drafts.length > 0) await registry.write(...drafts);
  return registry;
}

export const put = (kind: string, own: string, rest: Record<string, unknown> = {}): Draft => ({
  op: "put",
  record: testRecord(kind, own, rest),
});

export const withdraw = (kind: string, own: string, reason = "closed"): Draft => ({
  op: "delete",
  id: `testshire/${kind}/${own}`,
  reason,
});
