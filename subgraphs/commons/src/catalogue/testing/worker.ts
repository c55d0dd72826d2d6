/**
 * A process of its own that takes a feed into the catalogue in a file, on from where it is, and
 * names each stretch once it is in. Started and killed by killed.e2e.ts.
 */
import { openCatalogue } from "../sqlite/open.ts";
import { labKeys } from "./lab.ts";
import { silent } from "./silent.ts";
import { takeIn } from "./stretches.ts";

// Gone when its parent is.
process.stdin.on("end", () => process.exit()).resume();
const [, , file = ""] = process.argv;
const catalogue = await openCatalogue({ file, log: silent, keys: labKeys() });
let number = catalogue.states()[0]?.after?.number ?? 0;
process.stdout.write("ready\n");
for (;;) {
  await takeIn(catalogue, ++number);
  process.stdout.write(`${number}\n`);
}
