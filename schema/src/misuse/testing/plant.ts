import { getMetadataStorage } from "type-graphql";
import type { Kind, KindSpec } from "../../define/kind.ts";
import type { ClassType } from "../../define/spec.ts";
import { lineOf, type Definitions } from "../definitions.ts";

/** A kind made of a class for a test; registered nowhere, so that no other test meets it. */
export const kindFrom = (type: ClassType, given: Partial<KindSpec> = {}): Kind => ({
  kind: "plants",
  plural: "plants",
  singular: "plant",
  description: "What a test planted.",
  filters: {},
  orders: {},
  retired: {},
  gather: {},
  derive: {},
  ...given,
  type,
});

/** What a check looks through where there is nothing but these classes and kinds. */
export function only(types: readonly ClassType[], kinds: readonly Kind[] = []): Definitions {
  const line = new Set<unknown>(types.flatMap((type) => [...lineOf(type)]));
  const fields = getMetadataStorage().fields.filter(({ target }) => line.has(target));
  return { types, kinds, fields, queries: [], enums: [] };
}
