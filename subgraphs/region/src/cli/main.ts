import { Command } from "commander";
import { StoreError } from "../store/index.ts";
import { CommandError } from "./command-error.ts";
import { commands } from "./commands.ts";

const program = new Command("guildhall")
  .description("Keeps a region's registry: fills it, shows what is wrong with it, serves it.")
  .showHelpAfterError();

try {
  for (const add of commands) add(program);
  await program.parseAsync();
} catch (error) {
  const known = error instanceof CommandError || error instanceof StoreError;
  console.error(known ? error.message : error);
  process.exitCode = 1;
}
