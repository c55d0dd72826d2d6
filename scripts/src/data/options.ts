import { parseArgs } from "node:util";
import { kindNamed, kinds } from "@guildhall/schema";
import { UserError } from "@guildhall/serving/process";
import { FOUNDING } from "./registries.ts";

export const HELP = `npm run data                        checks the founding registries
npm run data -- --coverage          tells how many records have each field, and how many figures compare

  --registries FOLDER  a folder of registries, or one of them   (the founding regions)
  --region lisbon      of one region only
  --kind measurements  of one kind only
  --json               for tools`;

export interface DataOptions {
  verb: "check" | "coverage" | "help";
  registries: string;
  region: string | undefined;
  kind: string | undefined;
  json: boolean;
}

export function readOptions(args: readonly string[]): DataOptions {
  const { help, coverage, ...values } = parse(args);
  if (values.kind !== undefined && !kindNamed(values.kind))
    throw new UserError(
      `--kind got ${values.kind}, wanted one of ${kinds()
        .map(({ kind }) => kind)
        .join(", ")}.`,
    );
  const verb = help ? "help" : coverage ? "coverage" : "check";
  if (verb === "check" && args.length > 0)
    throw new UserError(`Got ${args.join(" ")}, wanted --coverage too.\n\n${HELP}`);
  return { ...values, verb, region: values.region, kind: values.kind };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        coverage: { type: "boolean", default: false },
        registries: { type: "string", default: FOUNDING },
        region: { type: "string" },
        kind: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message.split("\n")[0]}\n\n${HELP}`);
  }
}
