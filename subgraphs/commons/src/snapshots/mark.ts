import { kinds, typeName } from "@guildhall/schema";
import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLObjectType,
  GraphQLID,
  type GraphQLSchema,
  isObjectType,
  isRequiredArgument,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** What the added fields are called by: no name of a client may begin so. */
export const MARK = "mark__";

/** Of those, the ones that may hold ids of records. */
export const QUOTED = `${MARK}quoted_`;

const fieldsOf = (text: string): FieldNode[] => {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return (operation as { selectionSet: SelectionSetNode }).selectionSet.selections as FieldNode[];
};

const RECORD = `${MARK}id: id ${MARK}version: version ${MARK}updatedAt: updatedAt
  ${MARK}licence: licence ${MARK}sources: sources { title address licence }`;
const recordMarks = fieldsOf(RECORD);
const edgeMarks = fieldsOf(`${MARK}node: node { ${RECORD} }`);
const pageMarks = fieldsOf(`${MARK}page: hasNextPage`);

const recordTypes = new Set(kinds().map(({ type }) => typeName(type)));

/**
 * Adds to a query what tells, of each object in its answer, which record it is made of: a snapshot
 * says what it rests on, and an erased record's words are found again.
 */
export function marked(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const info = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        leave(node) {
          const marks = node.selectionSet ? marksOf(info) : [];
          if (marks.length === 0) return undefined;
          const { selections } = node.selectionSet!;
          const selectionSet = { ...node.selectionSet!, selections: [...selections, ...marks] };
          return { ...node, selectionSet };
        },
      },
    }),
  );
}

function marksOf(info: TypeInfo): readonly FieldNode[] {
  const type = getNamedType(info.getType());
  if (!isObjectType(type)) return [];
  if (recordTypes.has(type.name)) return recordMarks;
  if (type.name === "PageInfo") return pageMarks;
  const fields = type.getFields();
  const isRecord = (name: string) =>
    fields[name] !== undefined && recordTypes.has(String(fields[name].type).replace(/!$/, ""));
  if (isRecord("node")) return edgeMarks;
  // A link says no more of a record than its id.
  if (type.name === "RecordLink") return [];
  return quoteMarks(type);
}

/**
 * What is no record and names some by their ids quotes them, or rests on them: a hit of a mixed
 * list, a figure, a judgement.
 */
const quoteMarks = (type: GraphQLObjectType): readonly FieldNode[] =>
  Object.values(type.getFields())
    .filter(
      (field) => getNamedType(field.type) === GraphQLID && !field.args.some(isRequiredArgument),
    )
    .flatMap(({ name }) => fieldsOf(`${QUOTED}${name}: ${name}`));
