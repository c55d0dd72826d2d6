import { once } from "node:events";
import { importInto } from "../import.ts";
import { openTestStore } from "./registry.ts";

/** A process of its own that imports a file when told to, and is killed: <folder> <file>. */
const [folder = "", from = ""] = process.argv.slice(2);
process.stdout.write("ready\n");
await once(process.stdin, "data");
const store = await openTestStore(folder);
await importInto(store, { from, onProgress: ({ read }) => process.stdout.write(`${read}\n`) });
await store.close();
process.stdout.write("done\n");
process.exit();
