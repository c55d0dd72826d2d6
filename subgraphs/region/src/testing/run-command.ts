import { Command } from "commander";
import { vi } from "vitest";
import { commands } from "../cli/commands.ts";

/** Runs `guildhall …` within the test, and gives what it printed; what fails is thrown. */
export async function runCommand(...args: string[]): Promise<{ out: string; err: string }> {
  const out = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const err = vi.spyOn(console, "error").mockImplementation(() => undefined);
  try {
    const program = new Command("guildhall").exitOverride();
    for (const add of commands) add(program);
    await program.parseAsync(args, { from: "user" });
    return { out: out.mock.calls.join("\n"), err: err.mock.calls.join("\n") };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
