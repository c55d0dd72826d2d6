import type { Command } from "commander";
import { addImportCommand } from "./import.ts";
import { addServeCommand } from "./serve.ts";
import { addTokenCommand } from "./token.ts";

/** The commands, one file each. */
export const commands: readonly ((program: Command) => void)[] = [
  addImportCommand,
  addServeCommand,
  addTokenCommand,
];
