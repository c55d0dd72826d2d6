import type { Command } from "commander";
import { checkFile, checkTexts } from "../keeping/check-file.ts";
import { sayFinding, type Finding } from "../keeping/finding.ts";
import { verifyStore, type Verified } from "../keeping/verify.ts";
import { existingFile, withRegistry } from "./existing.ts";
import { onRegistry, placeOf, type RegistryOptions } from "./registry.ts";

/** `guildhall verify`: whether the registry is whole and agrees with itself. */
export function addVerifyCommand(program: Command): void {
  onRegistry(program.command("verify"))
    .description("Holds the registry against its own log and prints a checksum of its content.")
    .action(async (options: RegistryOptions) => {
      const { lines, findings } = await verifyRegistry(options);
      for (const line of lines) console.log(line);
      for (const finding of findings) console.error(sayFinding(finding));
      if (findings.length > 0) process.exitCode = 1;
    });
}

export interface VerifiedRegistry {
  /** What was verified, and with what result. */
  lines: string[];
  findings: Finding[];
}

export async function verifyRegistry(options: RegistryOptions): Promise<VerifiedRegistry> {
  const { region } = options;
  const damage = placeOf(options).mongodb ? [] : await damageOf(existingFile(options), region);
  // A file that SQLite finds damage in is not opened: a store may write to it.
  if (damage.length > 0) return { lines: [`${region}: damaged`], findings: damage };
  return withRegistry(options, async (store) => told(region, await verifyStore(store)));
}

/** Texts first: damage in one would end this process as soon as it comes upon it. */
async function damageOf(file: string, region: string): Promise<Finding[]> {
  const found = await checkTexts(file);
  return found.length > 0 ? found : checkFile(file, region);
}

function told(region: string, verified: Verified): VerifiedRegistry {
  const { position, changes, records, withdrawn, erased, sha256, findings } = verified;
  return {
    lines: [
      `${region}: entry ${position}, ${changes} changes, ${records} records, ${withdrawn} withdrawn${erased > 0 ? `, ${erased} erased` : ""}`,
      `sha256 of the content: ${sha256}`,
      findings.length === 0
        ? "Nothing is wrong: log, content, lists and references agree."
        : `${findings.length} ${findings.length === 1 ? "thing is" : "things are"} wrong.`,
    ],
    findings,
  };
}
