import { type ClassType, isRegionId, parseRecordId, schemaOf } from "@guildhall/schema";
import { ID, Int } from "type-graphql";
import { z } from "zod";
import { fileSchemaOf, keepsFacts } from "./fact.ts";

/** How a file writes a value of this type. */
export function stored(type: unknown): z.ZodType {
  if (type === ID) return slug;
  if (type === String) return z.string().trim().min(1).max(20_000);
  if (type === Int) return z.int().min(0);
  if (keepsFacts(type)) return fileSchemaOf(type);
  if (typeof type === "function") return schemaOf(type as unknown as ClassType);
  return z.enum(type as Record<string, string>);
}

/** The id of a region, or of something that commons keeps. */
export const slug = z.string().refine(isRegionId, {
  error: ({ input }) => `Got ${JSON.stringify(input)}, wanted small letters, digits and hyphens.`,
});

/** The id of a record of one kind, in whichever registry. */
export const recordIdOf = (kind: string): z.ZodString =>
  z.string().refine((id) => parseRecordId(id)?.kind === kind, {
    error: ({ input }) =>
      `Got ${JSON.stringify(input)}, wanted an id such as lisbon/${kind}/own-id.`,
  });
