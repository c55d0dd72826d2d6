import { getMetadataStorage } from "type-graphql";
import { Outcome } from "../edit/outcome.ts";
import { RecordLink } from "../values/link.ts";
import { kindOf, lineOf, type Definitions, type ToldField } from "./definitions.ts";
import type { Misuse } from "./misuse.ts";
import { fieldOf, writtenField } from "./written.ts";

/**
 * A field whose type is an interface or a union of records, such as `Record`. One link that is
 * followed through it multiplies the plans of the gateway by the kinds, and takes minutes to plan.
 */
export const mixedRecords = (definitions: Definitions): Misuse[] => [
  ...definitions.fields.flatMap((field) => look(field, definitions, writtenLink)),
  ...definitions.queries.flatMap((query) => look(query, definitions, writtenQuery)),
];

function look(
  field: ToldField,
  definitions: Definitions,
  written: (field: ToldField) => string,
): Misuse[] {
  if (isOutcome(field.target)) return [];
  const mixed = mixedOf(field.getType(), definitions);
  return mixed
    ? [
        {
          at: fieldOf(field.target as never, field),
          got: `${mixed}, through which one followed link takes the gateway minutes to plan`,
          wanted: "RecordLink, which has one nullable field a kind",
          write: written(field),
        },
      ]
    : [];
}

/** What a change answers at a region's own endpoint is no part of the graph over all regions. */
const isOutcome = (target: unknown): boolean => [...lineOf(target)].includes(Outcome);

/** The name of an interface or a union, where it stands for records of any kind. */
function mixedOf(type: unknown, definitions: Definitions): string | undefined {
  const { interfaceTypes, unions } = getMetadataStorage();
  const isKind = (one: unknown): boolean => Boolean(kindOf(definitions, one));
  const union = unions.find(({ symbol }) => symbol === type);
  if (union) return union.getClassTypes().some(isKind) ? `the union ${union.name}` : undefined;
  const face = interfaceTypes.find(({ target }) => target === type);
  const above = ({ type: kind }: { type: unknown }): boolean =>
    [...lineOf(kind)].some((one) => one === type);
  return face && definitions.kinds.some(above) ? `the interface ${face.name}` : undefined;
}

const writtenLink = ({ name, description, typeOptions }: ToldField): string =>
  writtenField({
    role: "value",
    name,
    description: description ?? "What it is.",
    type: () => RecordLink,
    required: false,
    list: Boolean(typeOptions.array),
  });

const writtenQuery = ({ name, typeOptions }: ToldField): string =>
  `@Query(() => ${typeOptions.array ? "[RecordLink]" : "RecordLink"}, …) ${name}(…)`;
