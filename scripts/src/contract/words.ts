import { type DocumentNode, visit } from "graphql";

/** Descriptions may be put better at any time: they are no part of what was promised. */
export const withoutWords = (document: DocumentNode): DocumentNode =>
  visit(document, {
    enter: (node) => ("description" in node ? { ...node, description: undefined } : undefined),
  });
