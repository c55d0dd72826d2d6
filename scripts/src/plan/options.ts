import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { PlanRequest } from "@guildhall/gateway";
import { UserError } from "@guildhall/serving/process";
import { Source } from "graphql";

export const HELP = `npm run plan -- '{ regions { name } }'

Shows how the graph answers a query, by the snapshots in schema/: nothing needs to run.
The query is an argument, a file or the standard input.

  --file QUERY.graphql   reads the query from a file
  --variables JSON       leaves out what these variables of the query leave out
  --operation NAME       which operation, where there are several`;

/** Which query to plan, or that the help was asked for. */
export async function readPlanRequest(
  args: readonly string[],
  input: NodeJS.ReadStream = process.stdin,
): Promise<PlanRequest | "help"> {
  const { values, positionals } = parse(args);
  const { help, file, variables, operation } = values;
  if (help || (positionals.length === 0 && file === undefined && input.isTTY)) return "help";
  if (positionals.length > 1 || (positionals.length === 1 && file !== undefined))
    throw new UserError("Got several queries, wanted one. Put it in quotes.");
  return {
    query: await readQuery(positionals[0], file, input),
    variables: variables === undefined ? undefined : readVariables(variables),
    operationName: operation,
  };
}

async function readQuery(
  given: string | undefined,
  file: string | undefined,
  input: NodeJS.ReadStream,
): Promise<Source> {
  if (given !== undefined) return new Source(given, "query");
  if (file === undefined) return new Source(await text(input), "standard input");
  try {
    return new Source(await readFile(file, "utf8"), file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`--file got ${file}, wanted a file that can be read (${code}).`);
  }
}

function readVariables(given: string): Record<string, unknown> {
  let read: unknown;
  try {
    read = JSON.parse(given);
  } catch {
    read = undefined;
  }
  if (typeof read !== "object" || read === null || Array.isArray(read))
    throw new UserError(`--variables got ${given}, wanted a JSON object such as '{"first": 3}'.`);
  return read as Record<string, unknown>;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        file: { type: "string" },
        variables: { type: "string" },
        operation: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UserError(`${(error as Error).message.split("\n")[0]}\n\n${HELP}`);
  }
}
