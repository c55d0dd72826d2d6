import { startFederation, type Federation } from "./start/federation.ts";
import { greeting } from "./start/greeting.ts";
import { readOptions } from "./start/options.ts";
import { UserError } from "./start/user-error.ts";

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
  federation = startFederation(options);
  console.log(greeting(await federation, options));
} catch (error) {
  if (error instanceof UserError && error.exitCode === 0) console.log(error.message);
  else console.error(error instanceof Error ? error.message : error);
  process.exit(error instanceof UserError ? error.exitCode : 1);
}
