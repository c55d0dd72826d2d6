import { setTimeout as wait } from "node:timers/promises";
import { replaceFile } from "../replace-file.ts";

/** A process of its own that is in the middle of replacing a file, and is killed there: <file>. */
const [file = ""] = process.argv.slice(2);
await replaceFile(
  file,
  (async function* () {
    yield "new".repeat(100_000);
    process.stdout.write("half\n");
    await wait(600_000);
  })(),
);
