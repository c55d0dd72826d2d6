import { Kind, type DefinitionNode, visit } from "graphql";

/**
 * The definitions that a graph can come to from its entities. What only a region's own root fields
 * lead to, such as the inputs of mutations, is not part of the graph over all regions.
 */
export function reachableFromEntities(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  const named = new Map<string, DefinitionNode>();
  for (const node of definitions)
    if (isType(node) && "name" in node && node.name) named.set(node.name.value, node);

  const reached = new Set<string>();
  const waiting = [...named].flatMap(([name, node]) => (isEntity(node) ? [name] : []));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const node = named.get(name);
    if (!node || reached.has(name)) continue;
    reached.add(name);
    visit(node, { NamedType: ({ name: { value } }) => void waiting.push(value) });
  }
  return definitions.filter(
    (node) => !isType(node) || !("name" in node) || reached.has(node.name?.value ?? ""),
  );
}

const TYPES = new Set<Kind>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
]);
const isType = ({ kind }: DefinitionNode): boolean => TYPES.has(kind as Kind);

const isEntity = (node: DefinitionNode): boolean =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION &&
  (node.directives ?? []).some(({ name }) => name.value === "key");
