import { startFederation, type Federation } from "./start/federation.ts";
import { greeting } from "./start/greeting.ts";
import { HELP, readOptions } from "./start/options.ts";

/** The whole federation, until Ctrl-C or SIGTERM. */
let federation: Promise<Federation> | undefined;
let stopping = false;

const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await federation?.then(
    (one) => one.stop(),
    () => undefined,
  );
  process.exit();
};
process.on("SIGINT", () => void stop());
process.on("SIGTERM", () => void stop());

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === "help") console.log(HELP);
  else {
    federation = startFederation(options);
    console.log(greeting(await federation, options));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
