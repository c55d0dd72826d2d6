import {
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";

const LINK = parse(
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])',
);
const ROOTS = new Set(["Query", "Mutation", "Subscription"]);

export interface EntityKeys {
  /**
   * Types found by id. `false` where no plan comes here from elsewhere: this subgraph only names
   * them, or answers for them where it was asked from the start.
   */
  [typeName: string]: { resolvable: boolean };
}

/**
 * A schema with federation's directives, as a document: its text and its subgraph are both made of
 * it. Every subgraph serves the same types from records of its own, so all object types are
 * shareable, and entities have one key, their id.
 */
export function federationDocument(schema: GraphQLSchema, entities: EntityKeys): DocumentNode {
  const document = visit(parse(printSchema(lexicographicSortSchema(schema))), {
    ObjectTypeDefinition(node) {
      if (ROOTS.has(node.name.value)) return undefined;
      const entity = entities[node.name.value];
      const directives = entity ? [key(entity.resolvable)] : [];
      // Who only names a type has nothing of it but its id, and keys are shared anyway.
      if (!entity || entity.resolvable || (node.fields ?? []).length > 1)
        directives.push(directive("@shareable"));
      return { ...node, directives };
    },
  });
  return { ...document, definitions: [...LINK.definitions, ...document.definitions] };
}

const key = (resolvable: boolean): ConstDirectiveNode =>
  directive(`@key(fields: "id"${resolvable ? "" : ", resolvable: false"})`);

function directive(text: string): ConstDirectiveNode {
  const [definition] = parse(`type T ${text} { id: ID }`).definitions;
  if (definition?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error(`Not a directive: ${text}`);
  return definition.directives![0]!;
}
