import type { Command } from "commander";
import { addExportCommand } from "./export.ts";
import { addInitCommand } from "./init.ts";
import { addImportCommand } from "./import.ts";
import { addServeCommand } from "./serve.ts";
import { addTokenCommand } from "./token.ts";

/** The commands, one file each. */
export const commands: readonly ((program: Command) => void)[] = [
  addInitCommand,
  addImportCommand,
  addExportCommand,
  addServeCommand,
  addTokenCommand,
];
