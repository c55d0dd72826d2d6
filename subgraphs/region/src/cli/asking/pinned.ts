import { z } from "zod";
import { CommandError } from "../command-error.ts";
import { askGraph, type GraphAnswer } from "./graph.ts";

/** What is asked of the catalogue, in a form that the graph can keep for those who cite it. */
export interface Question {
  /** Such as `Compare`. */
  name: string;
  /** The variables with their types: `$regions: [ID!]`. */
  declares: string;
  variables: Readonly<Record<string, unknown>>;
  fields: string;
  /** Fields that hold at the moment only, such as how old the copies are: they are not kept. */
  beside?: string;
}

const snapshot = z.object({
  hash: z.string(),
  address: z.string(),
  takenAt: z.string(),
  citation: z.object({ text: z.string() }),
});
export type Citation = z.infer<typeof snapshot>;

export interface Pinned {
  data: Record<string, unknown>;
  /** Null where the answer was not to be kept, or could not be. */
  citation: Citation | null;
  /** What the graph has to say beside the answer. */
  remarks: readonly string[];
}

const SNAPSHOT =
  "snapshot(query: $kept, variables: $keptVariables) { hash address takenAt citation { text } }";

/** Asks, and in the same breath has the answer kept, so that it can be cited and asked for again. */
export async function askPinned(
  graph: string,
  { name, declares, variables, fields, beside = "" }: Question,
  { cite }: { cite: boolean },
): Promise<Pinned> {
  const question = `query ${name}(${declares}) { ${fields} }`;
  const answer = await askGraph(
    graph,
    cite
      ? `query ${name}(${declares}, $kept: String!, $keptVariables: String) { ${fields} ${beside} ${SNAPSHOT} }`
      : `query ${name}(${declares}) { ${fields} ${beside} }`,
    cite ? { ...variables, kept: question, keptVariables: JSON.stringify(variables) } : variables,
  );
  const isOfSnapshot = ({ path }: GraphAnswer["errors"][number]) => path?.[0] === "snapshot";
  const failure = answer.errors.find((error) => !isOfSnapshot(error));
  if (failure || !answer.data) throw refusal(graph, failure ?? answer.errors[0]!);
  const kept = snapshot.safeParse(answer.data["snapshot"]).data;
  return {
    data: answer.data,
    // A graph that does not know where it is read from gives the path alone.
    citation: kept ? { ...kept, address: new URL(kept.address, graph).href } : null,
    remarks: [
      ...(answer.extensions?.warnings ?? []).map(({ message }) => message),
      ...answer.errors
        .filter(isOfSnapshot)
        .map(({ message }) => `The answer was not kept, so it has no citation: ${message}`),
    ],
  };
}

function refusal(
  graph: string,
  { message, extensions }: GraphAnswer["errors"][number],
): CommandError {
  const told = message.replaceAll(/\s+/g, " ");
  return new CommandError(
    extensions?.code === "GRAPHQL_VALIDATION_FAILED"
      ? `The graph at ${graph} does not know all that this command asks for; one of the two is older: ${told}`
      : told,
  );
}

/** An answer of the shape that was asked for, or a word that it is none. */
export function readAnswer<T>(graph: string, shape: z.ZodType<T>, given: unknown): T {
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new CommandError(
    `The graph at ${graph} answered otherwise than asked: ${issue?.path.join(".")}: ${issue?.message}.`,
  );
}
