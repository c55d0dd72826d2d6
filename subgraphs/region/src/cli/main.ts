import { Command } from "commander";
import { UserError } from "@guildhall/serving/process";
import { commands } from "./commands.ts";

const program = new Command("guildhall")
  .description("Keeps a region's registry: fills it, shows what is wrong with it, serves it.")
  .showHelpAfterError();

try {
  for (const add of commands) add(program);
  await program.parseAsync();
} catch (error) {
  console.error(told(error));
  process.exitCode = 1;
}

/** What the person at the keyboard can mend is told in a line; anything else with its stack. */
function told(error: unknown): unknown {
  if (error instanceof UserError) return error.message;
  if (error instanceof Error && "syscall" in error && "path" in error)
    return `${String(error.path)} cannot be used: ${error.message}.`;
  return error;
}
