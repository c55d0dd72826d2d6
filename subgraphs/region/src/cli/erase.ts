import { parseRecordId } from "@guildhall/schema";
import type { Command } from "commander";
import { eraseRecord } from "../editing/erase.ts";
import { remainsOf } from "../keeping/remains.ts";
import { CommandError } from "./command-error.ts";
import { withRegistry } from "./existing.ts";
import { inData, placeOf } from "./registry.ts";

export interface EraseOptions {
  reason: string;
  data: string;
}

const HELP = `
Withdrawing takes a record out of the registry and leaves what it said in the history; erasing
takes it out of the history too, for what may not be kept at all. It cannot be undone. The id stays
known and is never used again. It may be done while the registry is served.`;

/** `guildhall erase`: what may not be kept is taken out of the registry and its history. */
export function addEraseCommand(program: Command): void {
  inData(program.command("erase"))
    .description("Takes all that a record ever said out of the registry and its history, for good.")
    .argument("<record id>", "such as testshire/maker-spaces/name")
    .requiredOption(
      "--reason <words>",
      "why, without what was in it: kept in the history, for editors",
    )
    .addHelpText("after", HELP)
    .action(async (id: string, options: EraseOptions) => {
      for (const line of await eraseFromRegistry(id, options)) console.log(line);
    });
}

/** Erases and answers what was done, and what may still hold it, a sentence a line. */
export async function eraseFromRegistry(
  id: string,
  { reason, data }: EraseOptions,
): Promise<string[]> {
  const region = parseRecordId(id)?.region;
  if (!region)
    throw new CommandError(
      `Got ${JSON.stringify(id)}, wanted a record's id such as lisbon/maker-spaces/fablab-lisboa.`,
    );
  const options = { region, data };
  return withRegistry(options, async (store) => {
    const author = { kind: "editor", name: "guildhall erase" } as const;
    const result = await eraseRecord({ store, author, id }, { reason });
    if (result.state === "written")
      return [
        `${id} is erased, by entry ${result.version} of the log.`,
        "What may still hold it:",
        ...(await remainsOf(store, id, placeOf(options))).map((line) => `- ${line}`),
      ];
    const said = result.state === "refused" ? result.problems.map(({ message }) => message) : [];
    throw new CommandError(said.join(" "));
  });
}
