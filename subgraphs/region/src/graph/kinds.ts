import { parseRecordId, recordId, typeName } from "@guildhall/schema";
import { editTypes, type EditTypes } from "@guildhall/schema/edit";
import { ID, Int } from "type-graphql";
import { slugOf } from "../records/slug.ts";
import { accessTo, accessToRecord } from "./access.ts";
import { draftOf } from "../editing/draft.ts";
import { forget } from "./forget.ts";
import { mutationsOf, type MutationSpec } from "./mutation.ts";
import { patched, plainInput } from "../editing/patch.ts";
import { answer } from "./answer.ts";
import { refused } from "../editing/result.ts";
import { changeRecord, createRecord } from "../editing/write.ts";

/** `createMakerSpace`, `updateMakerSpace` and their like, for every kind of the contract. */
export const KindMutations = mutationsOf(
  editTypes.flatMap((types) => [createOf(types), updateOf(types)]),
);

interface CreateArguments {
  region?: string | null;
  id?: string | null;
  input: { name: string };
}

function createOf({ kind, input, payload }: EditTypes): MutationSpec {
  const name = typeName(kind.type);
  return {
    name: `create${name}`,
    description: `Adds a record of type ${name} to a region's registry. Needs scope edit.`,
    returns: () => payload,
    args: [
      {
        name: "region",
        type: () => ID,
        description: "The region's id; may be left out where the endpoint serves one region.",
      },
      {
        name: "id",
        type: () => String,
        description: "The record's own id, `steamhouse` for example; made of its name if left out.",
      },
      { name: "input", type: () => input, description: "The record.", required: true },
    ],
    run: async (context, args: CreateArguments) => {
      const access = accessTo(context, args.region, "edit");
      const own = args.id ?? slugOf(args.input.name);
      const id = recordId(access.region, kind.kind, own);
      if (!parseRecordId(id)) return answer(refused(id, unfit(args)));
      const fields = { id, region: access.region, ...plainInput(args.input) };
      const result = await createRecord({ ...access, id }, await draftOf(access, fields));
      forget(context);
      return answer(result);
    },
  };
}

const unfit = ({ id, input }: CreateArguments) =>
  ({
    code: "ID_INVALID",
    field: "id",
    message: id
      ? "Wanted small letters, digits, dots, hyphens and underscores, with a letter or digit at each end."
      : "No id can be made of the name. Give one of small letters, digits and hyphens.",
    found: JSON.stringify((id ?? input.name).slice(0, 80)),
  }) as const;

interface UpdateArguments {
  id: string;
  expectedVersion: number;
  input: object;
}

function updateOf({ kind, patch, payload }: EditTypes): MutationSpec {
  const name = typeName(kind.type);
  return {
    name: `update${name}`,
    description: `Changes fields of a record of type ${name}. Needs scope edit.`,
    returns: () => payload,
    args: [
      { name: "id", type: () => ID, description: "The record's id.", required: true },
      {
        name: "expectedVersion",
        type: () => Int,
        description: "The version that you saw; where it is no longer current, nothing is written.",
        required: true,
      },
      { name: "input", type: () => patch, description: "The changes.", required: true },
    ],
    run: async (context, { id, expectedVersion, input }: UpdateArguments) => {
      const access = accessToRecord(context, id, "edit");
      if (parseRecordId(id)?.kind !== kind.kind)
        return answer(
          refused(id, {
            code: "ID_INVALID",
            field: "id",
            message: `Wanted the id of a record of type ${name}, ${access.region}/${kind.kind}/….`,
            found: JSON.stringify(id),
          }),
        );
      const result = await changeRecord({ ...access, id, expectedVersion }, (record) =>
        draftOf(access, patched(record, input), record),
      );
      forget(context);
      return answer(result);
    },
  };
}
