/**
 * A process of its own that writes to a registry: started by suite/processes.suite.ts, told what to
 * do by lines on its input, and answering by lines on its output.
 *
 *   race <head>   five editors write the same record at that head; answers who won
 *   erase <own>   erases that record; says when it begins, and which entry did it
 *   fill <size>   writes entry after entry of so many records and names each once it is acknowledged
 */
import { createInterface } from "node:readline";
import { openMongoStore } from "../mongodb/open.ts";
import { openSqliteStore } from "../sqlite/open.ts";
import type { Store } from "../store.ts";
import { withDefaults, type Place } from "./harness.ts";
import { entry, labId, put, remove } from "./lab.ts";

const EDITORS = 5;

const address = JSON.parse(process.argv[2] ?? "") as Place["address"];
const say = (answer: unknown) => process.stdout.write(`${JSON.stringify(answer)}\n`);

function open(): Promise<Store> {
  return address.adapter === "sqlite"
    ? openSqliteStore({ ...withDefaults(), file: address.file })
    : openMongoStore({ ...withDefaults(), url: address.url, database: address.database });
}

const nameOf = (editor: number) => `${process.pid} ${editor}`;

async function race(editors: readonly Store[], head: number): Promise<void> {
  const results = await Promise.all(
    editors.map((store, editor) =>
      store.append(head, entry(put("contested", { name: nameOf(editor) }))),
    ),
  );
  say(
    results.map((result, editor) =>
      result.ok ? { won: nameOf(editor) } : { head: "head" in result ? result.head : null },
    ),
  );
}

async function erase(store: Store, own: string): Promise<void> {
  const { number } = await store.position();
  say("erasing");
  const changes = [{ op: "erase", id: labId(own), reason: "asked for" } as const];
  const appended = await store.append(number, {
    author: { kind: "editor", name: "admin" },
    changes,
  });
  say({ erased: appended.ok ? appended.entry.number : null });
}

async function fill(store: Store, size: number): Promise<void> {
  let { number } = await store.position();
  for (;;) {
    const own = (index: number) => `${number % 3}-${index}`;
    const puts = Array.from({ length: size }, (_, index) =>
      put(own(index), { name: `${number}`, fee: index, text: "kept".repeat(20) }),
    );
    const changes = number % 4 === 3 ? [...puts, remove(own(0))] : puts;
    const result = await store.append(number, entry(...changes));
    if (!result.ok && result.refused) throw new Error(`not written: ${result.refused.message}`);
    number = result.ok ? result.entry.number : result.head;
    if (!result.ok) continue;
    say({ acknowledged: number });
  }
}

const editors = await Promise.all(Array.from({ length: EDITORS }, open));
say("ready");
for await (const line of createInterface({ input: process.stdin })) {
  const [task, number] = line.split(" ");
  if (task === "race") await race(editors, Number(number));
  if (task === "erase" && editors[0]) await erase(editors[0], number ?? "");
  if (task === "fill" && editors[0]) await fill(editors[0], Number(number));
}
await Promise.all(editors.map((store) => store.close()));
