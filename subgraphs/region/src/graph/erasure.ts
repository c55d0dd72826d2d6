import { ErasurePayload } from "@guildhall/schema/edit";
import { ID } from "type-graphql";
import { eraseRecord } from "../editing/erase.ts";
import { remainsOf } from "../keeping/remains.ts";
import { accessToRecord } from "./access.ts";
import { answer } from "./answer.ts";
import { forget } from "./forget.ts";
import { mutationsOf } from "./mutation.ts";

interface Given {
  id: string;
  reason: string;
}

/** What is done to a record that may not be kept. */
export const ErasureMutations = mutationsOf([
  {
    name: "eraseRecord",
    description:
      "Takes all that a record ever said out of the registry and its history, for what may not be kept at all: a person's data, a secret. Its place in the feed is marked ERASED, for good; its id stays known and is never used again. Cannot be undone. Erasing it once more completes an erasure that was cut off. Needs scope admin.",
    returns: () => ErasurePayload,
    args: [
      { name: "id", type: () => ID, description: "The record's id.", required: true },
      {
        name: "reason",
        type: () => String,
        description:
          "Why, without what was in it: kept in the record's history, for those who may edit the region.",
        required: true,
      },
    ],
    run: async (context, { id, reason }: Given) => {
      const access = accessToRecord(context, id, "admin");
      const result = await eraseRecord({ ...access, id }, { reason });
      forget(context);
      const remains =
        result.state === "written" ? await remainsOf(access.store, id, access.place) : [];
      return { ...answer(result), remains };
    },
  },
]);
