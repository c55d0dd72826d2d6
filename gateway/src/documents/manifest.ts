import { bareId } from "@guildhall/serving/http";
import { UserError } from "@guildhall/serving/process";
import { parse } from "graphql";
import { z } from "zod";

/** The operations that an operator trusts. */
export interface Manifest {
  /** The text of each by its id. */
  byId: ReadonlyMap<string, string>;
  texts: ReadonlySet<string>;
}

/** As `@apollo/generate-persisted-query-manifest` writes it. */
const APOLLO = z.object({
  format: z.literal("apollo-persisted-query-manifest"),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string() })),
});
/** As `@graphql-codegen/client-preset` writes it: `persisted-documents.json`. */
const CODEGEN = z.record(z.string().min(1), z.string());

/** Reads a manifest in either form. Says which document is wrong where one is. */
export function readManifest(text: string): Manifest {
  const byId = new Map<string, string>();
  for (const [given, body] of documentsIn(text)) {
    const id = bareId(given);
    const other = byId.get(id);
    if (other !== undefined && other !== body)
      throw new UserError(`The id ${id} stands for two operations; each needs one of its own.`);
    byId.set(id, checked(id, body));
  }
  return { byId, texts: new Set(byId.values()) };
}

function documentsIn(text: string): (readonly [id: string, body: string])[] {
  const json = parsed(text);
  const isApollo = typeof json === "object" && json !== null && "operations" in json;
  const result = (isApollo ? APOLLO : CODEGEN).safeParse(json);
  if (!result.success)
    throw new UserError(
      `Wanted texts by their ids, or an "apollo-persisted-query-manifest" of version 1:\n${z.prettifyError(result.error)}`,
    );
  const { data } = result;
  return isApollo
    ? (data as z.infer<typeof APOLLO>).operations.map(({ id, body }) => [id, body])
    : Object.entries(data as z.infer<typeof CODEGEN>);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`It is not JSON: ${(error as Error).message}`);
  }
}

function checked(id: string, body: string): string {
  try {
    parse(body, { noLocation: true });
    return body;
  } catch (error) {
    throw new UserError(`The document ${id} is not GraphQL: ${(error as Error).message}`);
  }
}
