import { importInto } from "../import.ts";
import { openTestStore } from "./registry.ts";

/** A process of its own that imports a file, to be killed in the middle: <folder> <file>. */
const [folder = "", from = ""] = process.argv.slice(2);
const store = await openTestStore(folder);
process.stdout.write("begun\n");
await importInto(store, { from, onProgress: ({ read }) => process.stdout.write(`${read}\n`) });
await store.close();
process.stdout.write("done\n");
