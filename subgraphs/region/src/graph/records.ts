import { DateScalar, PartialDate, type StoredRecord } from "@guildhall/schema";
import { RecordPayload } from "@guildhall/schema/edit";
import { ID, Int } from "type-graphql";
import type { Access } from "../editing/access.ts";
import { accessToRecord } from "./access.ts";
import type { Revised } from "../editing/draft.ts";
import { forget } from "./forget.ts";
import { mutationsOf, type MutationArgument, type MutationSpec } from "./mutation.ts";
import { answer } from "./answer.ts";
import { assured, closed, redirected, reopened, withdrawn } from "../editing/status.ts";
import { changeRecord } from "../editing/write.ts";

interface Given {
  id: string;
  expectedVersion: number;
  closedOn?: string | null;
  on?: string | null;
  to: string;
  reason?: string | null;
}

const ID_OF: MutationArgument = {
  name: "id",
  type: () => ID,
  description: "The record's id.",
  required: true,
};
const EXPECTED: MutationArgument = {
  name: "expectedVersion",
  type: () => Int,
  description: "The version that you saw; where it is no longer current, nothing is written.",
  required: true,
};
const WHY: MutationArgument = {
  name: "reason",
  type: () => String,
  description: "Why, for its readers: kept among the record's notes.",
};

function mutation(
  name: string,
  description: string,
  args: readonly MutationArgument[],
  revise: (access: Access, record: StoredRecord, given: Given) => Revised | Promise<Revised>,
): MutationSpec {
  return {
    name,
    description: `${description} Needs scope edit.`,
    returns: () => RecordPayload,
    args: [ID_OF, EXPECTED, ...args],
    run: async (context, given: Given) => {
      const access = accessToRecord(context, given.id, "edit");
      const result = await changeRecord({ ...access, ...given }, (record) =>
        revise(access, record, given),
      );
      forget(context);
      return answer(result);
    },
  };
}

/** What can be done to a record of any kind. */
export const RecordMutations = mutationsOf([
  mutation(
    "closeRecord",
    "Says that what the record describes has ended. The record stays, with status CLOSED.",
    [
      {
        name: "closedOn",
        type: () => PartialDate,
        description: "When it ended, as exactly as is known.",
      },
      WHY,
    ],
    closed,
  ),
  mutation(
    "reopenRecord",
    "Says that what was CLOSED or MOVED is in being after all: status ACTIVE, without closing date and successor.",
    [],
    reopened,
  ),
  mutation(
    "redirectRecord",
    "Says that another record takes this one's place: it moved, or the two were merged. Status MOVED, with the other as successor.",
    [
      {
        name: "to",
        type: () => ID,
        description: "Id of the record that takes its place, here or in another registry.",
        required: true,
      },
      WHY,
    ],
    redirected,
  ),
  mutation(
    "assureRecord",
    "Confirms that the record is right as it stands.",
    [
      {
        name: "on",
        type: () => DateScalar,
        description: "The day it was confirmed; today if left out.",
      },
    ],
    assured,
  ),
  mutation(
    "withdrawRecord",
    "Takes the record out of the registry, for what should never have been there; what has ended is closed instead. The feed shows a tombstone, what it said stays readable as of before, and the id is never used again. For what may not be kept at all there is eraseRecord.",
    [
      {
        ...WHY,
        description: "Why; for those who may edit the region, and nobody else.",
        required: true,
      },
    ],
    (_access, record, { reason }) => withdrawn(record, { reason: reason ?? "" }),
  ),
]);
