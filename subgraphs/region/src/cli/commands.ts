import type { Command } from "commander";

/** The commands, one file each. */
export const commands: readonly ((program: Command) => void)[] = [];
