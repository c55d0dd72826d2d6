import { Command } from "commander";
import { CommandError } from "./command-error.ts";
import { commands } from "./commands.ts";
import { sayError } from "./say-error.ts";

const program = new Command("guildhall")
  .description(
    "Keeps a region's registry: fills it, shows what is wrong with it, serves it. Asks a graph to compare regions and to anticipate how a practice would do elsewhere.",
  )
  .showHelpAfterError();

try {
  for (const add of commands) add(program);
  await program.parseAsync();
} catch (error) {
  console.error(sayError(error));
  process.exitCode = error instanceof CommandError && error.misuse ? 2 : 1;
}
