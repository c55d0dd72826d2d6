import { defineEnum } from "@guildhall/schema/define";
import type { Met, TransferContext as Context } from "../../transfer/conditions/condition.ts";

export const ConditionMet = defineEnum("ConditionMet", "How a region answers a condition.", {
  MET: "Records or figures of the region answer it, and none is against it.",
  PARTLY: "They go some way, or something is for it and something against.",
  NOT_MET: "A record or a figure says that it is not; that none says anything is no such word.",
  UNKNOWN: "Nothing on record tells: a registry is no census.",
} satisfies Record<Met, string>);

export const TransferContext = defineEnum(
  "TransferContext",
  "What sort of circumstance a condition is, after the OECD's transferability framework.",
  {
    POPULATION: "The people and firms that a practice is for, and how many there are.",
    SECTOR_SPECIFIC:
      "What the field of work has: rules and roles, premises, equipment, people, partners, data.",
    POLITICAL: "Whether those with power want it and stand by it long enough.",
    ECONOMIC: "Whether it can be paid for.",
  } satisfies Record<Context, string>,
);
