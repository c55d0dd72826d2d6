import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  specifiedScalarTypes,
  type TypeDefinitionNode,
  visit,
} from "graphql";
import { outgrown, overRecords } from "./bounds.ts";
import { document, keyOf, type SubgraphSdl } from "./sdl.ts";

export type Surplus =
  | { kind: "none" }
  /** To be composed under the partner's name. */
  | { kind: "extension"; subgraph: DocumentNode; fields: readonly string[] }
  | { kind: "refused"; reasons: readonly string[] };

/** With these a partner could take over, hide or bend what is not its own. */
const TAKEOVERS = new Set([
  "override",
  "inaccessible",
  "interfaceObject",
  "composeDirective",
  "external",
  "requires",
  "provides",
  "context",
  "fromContext",
  "authenticated",
  "requiresScopes",
  "policy",
]);

const HEAD = parse(
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`,
  { noLocation: true },
).definitions;

const BUILT_IN = new Set(specifiedScalarTypes.map(({ name }) => name));

/** What a partner's schema has over the contract, as a subgraph of its own. */
export function surplusOf(contract: SubgraphSdl, partner: SubgraphSdl): Surplus {
  const reasons: string[] = [];
  const fields: string[] = [];
  const own = new Map<string, TypeDefinitionNode>();
  const extended = new Map<string, FieldDefinitionNode[]>();

  for (const directive of partner.schemaDirectives)
    if (partner.meaning(directive.name.value) === "composeDirective")
      reasons.push("@composeDirective is not for partners");

  const contractRoots = rootFields(contract);
  for (const name of rootFields(partner))
    if (!contractRoots.has(name)) reasons.push(`${name} is a root field beyond the contract`);

  const roots = new Set([...Object.values(partner.roots), ...Object.values(contract.roots)]);
  for (const [name, type] of partner.types) {
    if (roots.has(name)) continue;
    reasons.push(...takeovers(name, type, partner));
    const wanted = contract.types.get(name);
    if (!wanted) {
      own.set(name, type);
      fields.push(name);
      continue;
    }
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || wanted.kind !== type.kind) continue;
    const known = new Set(wanted.fields?.map((field) => field.name.value));
    const more = (type.fields ?? []).filter((field) => !known.has(field.name.value));
    if (more.length === 0) continue;
    if (!keyOf(wanted, contract))
      reasons.push(`${name} has no id, so ${name}.${more[0]?.name.value} cannot be asked for`);
    extended.set(name, more);
    fields.push(...more.map((field) => `${name}.${field.name.value}`));
  }

  if (reasons.length > 0) return { kind: "refused", reasons };
  // Types that no field of the surplus leads to would only widen the graph.
  if (extended.size === 0) return { kind: "none" };
  const subgraph = build(contract, partner, own, extended);
  const bounds = [
    ...outgrown(subgraph, own, extended),
    ...overRecords(subgraph, contract, partner),
  ];
  if (bounds.length > 0) return { kind: "refused", reasons: bounds };
  return { kind: "extension", subgraph, fields };
}

function takeovers(name: string, type: TypeDefinitionNode, sdl: SubgraphSdl): string[] {
  const found = new Set<string>();
  const look = (path: string, directives: readonly ConstDirectiveNode[] | undefined) => {
    for (const directive of directives ?? []) {
      const meaning = sdl.meaning(directive.name.value);
      if (TAKEOVERS.has(meaning)) found.add(`${path} has @${meaning}, which is not for partners`);
    }
  };
  look(name, type.directives);
  for (const member of membersOf(type)) {
    look(`${name}.${member.name.value}`, member.directives);
    if ("arguments" in member)
      for (const argument of member.arguments ?? [])
        look(`${name}.${member.name.value}(${argument.name.value}:)`, argument.directives);
  }
  return [...found];
}

function membersOf(type: TypeDefinitionNode) {
  if (type.kind === Kind.ENUM_TYPE_DEFINITION) return type.values ?? [];
  return "fields" in type
    ? ((type.fields ?? []) as readonly (FieldDefinitionNode | InputValueDefinitionNode)[])
    : [];
}

function rootFields({ types, roots }: SubgraphSdl): Set<string> {
  const names = new Set<string>();
  for (const [kind, name] of Object.entries(roots)) {
    const type = types.get(name);
    if (type?.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? [])
      if (!field.name.value.startsWith("_")) names.add(`${kind} ${field.name.value}`);
  }
  return names;
}

/** The extended types with their key, the new types, and what both refer to. */
function build(
  contract: SubgraphSdl,
  partner: SubgraphSdl,
  own: ReadonlyMap<string, TypeDefinitionNode>,
  extended: ReadonlyMap<string, readonly FieldDefinitionNode[]>,
): DocumentNode {
  const built = new Map<string, DefinitionNode>();
  const waiting: string[] = [...extended.keys()];
  while (waiting.length > 0) {
    const name = waiting.pop() as string;
    if (built.has(name) || BUILT_IN.has(name)) continue;
    const definition = define(name, contract, partner, own, extended);
    if (!definition) continue;
    built.set(name, definition);
    visit(definition, { NamedType: ({ name: other }) => void waiting.push(other.value) });
  }
  return document([...HEAD, ...built.values()]);
}

function define(
  name: string,
  contract: SubgraphSdl,
  partner: SubgraphSdl,
  own: ReadonlyMap<string, TypeDefinitionNode>,
  extended: ReadonlyMap<string, readonly FieldDefinitionNode[]>,
): TypeDefinitionNode | undefined {
  const theirs = own.get(name);
  // Two partners' types of one name are to clash, not to be taken for the same: no @shareable.
  if (theirs) return clean(theirs, partner, new Set(["key"]));
  const wanted = contract.types.get(name);
  if (!wanted) return undefined;
  if (wanted.kind === Kind.OBJECT_TYPE_DEFINITION && keyOf(wanted, contract)) {
    const id = wanted.fields?.find((field) => field.name.value === "id");
    const more = (extended.get(name) ?? []).map((field) => ({
      ...field,
      directives: plain(field.directives, partner),
    }));
    return {
      kind: Kind.OBJECT_TYPE_DEFINITION,
      name: wanted.name,
      directives: [key(extended.has(name))],
      fields: id ? [{ ...id, directives: [] }, ...more] : more,
    };
  }
  // A value of the contract: as far as this partner has it.
  const has = new Set(membersOf(partner.types.get(name) ?? wanted).map((item) => item.name.value));
  const part = clean(wanted, contract, new Set(["shareable"]));
  if (part.kind === Kind.OBJECT_TYPE_DEFINITION)
    return {
      ...part,
      interfaces: [],
      fields: part.fields?.filter((f) => has.has(f.name.value)) ?? [],
    };
  return part;
}

/** A stub that is only referred to is resolved elsewhere. */
function key(resolvable: boolean): ConstDirectiveNode {
  const text = `type X @key(fields: "id"${resolvable ? "" : ", resolvable: false"}) { id: ID! }`;
  const [type] = parse(text, { noLocation: true }).definitions;
  return (type as TypeDefinitionNode).directives?.[0] as ConstDirectiveNode;
}

function clean(
  type: TypeDefinitionNode,
  sdl: SubgraphSdl,
  keep: ReadonlySet<string>,
): TypeDefinitionNode {
  return visit(type, {
    Directive(node) {
      const meaning = sdl.meaning(node.name.value);
      if (meaning === "deprecated" || meaning === "oneOf" || meaning === "specifiedBy")
        return undefined;
      return keep.has(meaning) ? { ...node, name: { ...node.name, value: meaning } } : null;
    },
  });
}

const plain = (directives: readonly ConstDirectiveNode[] | undefined, sdl: SubgraphSdl) =>
  directives?.filter(({ name }) => sdl.meaning(name.value) === "deprecated") ?? [];
