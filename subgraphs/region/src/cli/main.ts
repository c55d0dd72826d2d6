import { Command } from "commander";
import { commands } from "./commands.ts";
import { sayError } from "./say-error.ts";

const program = new Command("guildhall")
  .description("Keeps a region's registry: fills it, shows what is wrong with it, serves it.")
  .showHelpAfterError();

try {
  for (const add of commands) add(program);
  await program.parseAsync();
} catch (error) {
  console.error(sayError(error));
  process.exitCode = 1;
}
