import { readFileSync } from "node:fs";
import { Kind, type NamedTypeNode, parse, visit } from "graphql";
import { expect, it } from "vitest";

const supergraph = parse(readFileSync(new URL("../supergraph.graphql", import.meta.url), "utf8"));

/** Types that are found by a key, in any subgraph. */
const entities = new Set<string>();
/** Interfaces and unions, each with the object types it stands for. */
const mixed = new Map<string, Set<string>>();
const add = (name: string, members: readonly NamedTypeNode[]) => {
  const known = mixed.get(name) ?? new Set();
  mixed.set(name, new Set([...known, ...members.map((one) => one.name.value)]));
};
for (const node of supergraph.definitions) {
  if (node.kind === Kind.UNION_TYPE_DEFINITION) add(node.name.value, node.types ?? []);
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
  const isEntity = node.directives?.some(
    ({ name, arguments: given }) =>
      name.value === "join__type" && given?.some((one) => one.name.value === "key"),
  );
  if (isEntity) entities.add(node.name.value);
  const self = { kind: Kind.NAMED_TYPE, name: node.name } as const;
  for (const face of node.interfaces ?? []) add(face.name.value, [self]);
}

it("no field of the graph has an interface or a union of records: the planner would not come back", () => {
  const fields: string[] = [];
  visit(supergraph, {
    FieldDefinition(node, _key, _parent, _path, ancestors) {
      visit(node.type, {
        NamedType({ name }) {
          if (![...(mixed.get(name.value) ?? [])].some((one) => entities.has(one))) return;
          const holder = ancestors.at(-1) as { name?: { value: string } };
          fields.push(`${holder.name?.value}.${node.name.value}: ${name.value}`);
        },
      });
    },
  });
  // What it would find is there to be found.
  expect(entities).toContain("MakerSpace");
  expect(mixed.get("Record")).toContain("MakerSpace");
  expect(fields).toEqual([]);
});
