import { parseArgs } from "node:util";
import { kindNamed, kinds } from "@guildhall/schema";
import { UserError } from "@guildhall/serving/process";
import { SHARED } from "./carried/data-sets.ts";
import { FOUNDING } from "./registries.ts";

export const HELP = `npm run data                        checks the founding registries and their README's tables
npm run data -- --coverage          tells how many records have each field, and how many figures compare
npm run data -- --carried LISTS     tells which leaves of collected lists the registries lack

  --registries FOLDER  a folder of registries, or one of them   (the founding regions)
  --shared FOLDER      with --carried: what the partnerships share   (that of commons)
  --region lisbon      of one region only
  --kind measurements  of one kind only
  --json               for tools
  --write              with --coverage: writes the tables of the founding registries' README`;

export interface DataOptions {
  verb: "check" | "coverage" | "carried" | "help";
  /** Folder of the collected lists. */
  lists: string;
  registries: string;
  shared: string;
  region: string | undefined;
  kind: string | undefined;
  json: boolean;
  write: boolean;
}

export function readOptions(args: readonly string[]): DataOptions {
  const { help, coverage, carried, ...values } = parse(args);
  if (coverage && carried !== undefined)
    throw new UserError(`Got --coverage and --carried, wanted one of them.\n\n${HELP}`);
  if (values.kind !== undefined && !kindNamed(values.kind))
    throw new UserError(
      `--kind got ${values.kind}, wanted one of ${kinds()
        .map(({ kind }) => kind)
        .join(", ")}.`,
    );
  const verb = help ? "help" : coverage ? "coverage" : carried === undefined ? "check" : "carried";
  if (verb === "check" && args.length > 0)
    throw new UserError(`Got ${args.join(" ")}, wanted --coverage or --carried too.\n\n${HELP}`);
  return { ...values, verb, lists: carried ?? "", region: values.region, kind: values.kind };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        coverage: { type: "boolean", default: false },
        carried: { type: "string" },
        shared: { type: "string", default: SHARED },
        registries: { type: "string", default: FOUNDING },
        region: { type: "string" },
        kind: { type: "string" },
        json: { type: "boolean", default: false },
        write: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message.split("\n")[0]}\n\n${HELP}`);
  }
}
