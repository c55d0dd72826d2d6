import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from "graphql";

/** A subgraph's SDL, read: its types with their extensions folded in, and what its directives mean. */
export interface SubgraphSdl {
  /** As it was written. */
  definitions: readonly DefinitionNode[];
  types: ReadonlyMap<string, TypeDefinitionNode>;
  /** The federation directive that a name stands for here (`@link` may rename), else the name. */
  meaning(directive: string): string;
  /** Names of the root types. */
  roots: { query: string; mutation: string; subscription: string };
  /** `@composeDirective` and the like: directives on the schema itself. */
  schemaDirectives: readonly ConstDirectiveNode[];
}

const FEDERATION = "https://specs.apollo.dev/federation/";
const EXTENSIONS: Record<string, TypeDefinitionNode["kind"]> = {
  [Kind.OBJECT_TYPE_EXTENSION]: Kind.OBJECT_TYPE_DEFINITION,
  [Kind.INTERFACE_TYPE_EXTENSION]: Kind.INTERFACE_TYPE_DEFINITION,
  [Kind.UNION_TYPE_EXTENSION]: Kind.UNION_TYPE_DEFINITION,
  [Kind.ENUM_TYPE_EXTENSION]: Kind.ENUM_TYPE_DEFINITION,
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: Kind.INPUT_OBJECT_TYPE_DEFINITION,
  [Kind.SCALAR_TYPE_EXTENSION]: Kind.SCALAR_TYPE_DEFINITION,
};
// What a subgraph server may print besides its own types.
const MACHINERY = /^(?:_Any|_Entity|_Service|FieldSet|_FieldSet|link__\w+|federation__\w+)$/;

/** Limits what a stranger's SDL costs to read. */
const MAX_TOKENS = 200_000;

export const readSdl = (sdl: string): SubgraphSdl =>
  readDocument(parse(sdl, { noLocation: true, maxTokens: MAX_TOKENS }));

export function readDocument({ definitions }: DocumentNode): SubgraphSdl {
  const types = new Map<string, TypeDefinitionNode>();
  const schemaDirectives: ConstDirectiveNode[] = [];
  const roots = { query: "Query", mutation: "Mutation", subscription: "Subscription" };

  for (const node of definitions) {
    if (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION) {
      schemaDirectives.push(...(node.directives ?? []));
      for (const { operation, type } of node.operationTypes ?? [])
        roots[operation] = type.name.value;
      continue;
    }
    const type = asDefinition(node);
    if (!type || MACHINERY.test(type.name.value)) continue;
    const known = types.get(type.name.value);
    if (known && known.kind !== type.kind)
      throw new Error(`${type.name.value} is defined as two different kinds of type`);
    types.set(type.name.value, known ? fold(known, type) : type);
  }
  return { definitions, types, meaning: readLinks(schemaDirectives), roots, schemaDirectives };
}

function asDefinition(node: DefinitionNode): TypeDefinitionNode | undefined {
  const kind = EXTENSIONS[node.kind];
  if (kind) return { ...(node as TypeExtensionNode), kind } as TypeDefinitionNode;
  return Object.values(EXTENSIONS).includes(node.kind as TypeDefinitionNode["kind"])
    ? (node as TypeDefinitionNode)
    : undefined;
}

function fold(left: TypeDefinitionNode, right: TypeDefinitionNode): TypeDefinitionNode {
  const folded: Record<string, unknown> = { ...left };
  for (const key of ["directives", "fields", "values", "types", "interfaces"]) {
    const both = [
      ...(((left as unknown as Record<string, unknown>)[key] as unknown[]) ?? []),
      ...(((right as unknown as Record<string, unknown>)[key] as unknown[]) ?? []),
    ];
    if (both.length > 0) folded[key] = both;
  }
  return folded as unknown as TypeDefinitionNode;
}

/** `@link` decides what directives are called; without one of federation they go by their own names. */
function readLinks(directives: readonly ConstDirectiveNode[]): (directive: string) => string {
  const names = new Map<string, string>();
  let prefix = "federation";
  for (const directive of directives) {
    if (directive.name.value !== "link") continue;
    const given = new Map(directive.arguments?.map(({ name, value }) => [name.value, value]));
    const url = given.get("url");
    if (url?.kind !== Kind.STRING || !url.value.startsWith(FEDERATION)) continue;
    const as = given.get("as");
    if (as?.kind === Kind.STRING) prefix = as.value;
    const imports = given.get("import");
    for (const item of imports?.kind === Kind.LIST ? imports.values : []) {
      if (item.kind !== Kind.OBJECT) continue;
      const part = (key: string) => {
        const value = item.fields.find(({ name }) => name.value === key)?.value;
        return value?.kind === Kind.STRING ? value.value.replace(/^@/, "") : undefined;
      };
      const name = part("name");
      if (name !== undefined) names.set(part("as") ?? name, name);
    }
  }
  return (directive) => {
    const renamed = names.get(directive);
    if (renamed !== undefined) return renamed;
    return directive.startsWith(`${prefix}__`) ? directive.slice(prefix.length + 2) : directive;
  };
}

/** The key by which a record is asked for, where the type is one. */
export const keyOf = (type: TypeDefinitionNode, sdl: SubgraphSdl): ConstDirectiveNode | undefined =>
  type.directives?.find(({ name }) => sdl.meaning(name.value) === "key");

export const document = (definitions: readonly DefinitionNode[]): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions,
});
