import type { Command } from "commander";
import { addBackupCommand } from "./backup.ts";
import { addCompareCommand } from "./compare.ts";
import { addEraseCommand } from "./erase.ts";
import { addExportCommand } from "./export.ts";
import { addInitCommand } from "./init.ts";
import { addImportCommand } from "./import.ts";
import { addIssuesCommand } from "./issues.ts";
import { addRestoreCommand } from "./restore.ts";
import { addServeCommand } from "./serve.ts";
import { addTokenCommand } from "./token.ts";
import { addTransferCommand } from "./transfer.ts";
import { addVerifyCommand } from "./verify.ts";

/** The commands, one file each. */
export const commands: readonly ((program: Command) => void)[] = [
  addInitCommand,
  addImportCommand,
  addIssuesCommand,
  addExportCommand,
  addBackupCommand,
  addRestoreCommand,
  addVerifyCommand,
  addEraseCommand,
  addServeCommand,
  addTokenCommand,
  addCompareCommand,
  addTransferCommand,
];
