import { DateTimeScalar } from "@guildhall/schema";
import { defineEnum, object, text, value, values } from "@guildhall/schema/define";
import { SetAside } from "./set-aside.ts";
import { HarvestNote } from "./told.ts";

export const HarvestState = defineEnum("HarvestState", "How commons follows a region's changes.", {
  WAITING: "It has not been asked yet since commons started.",
  READING: "There is more to read than was read so far.",
  RESTORED: "Its log went back or differs, so its copy is read from the start.",
  FOLLOWING: "The copy has all that its owner had when it was asked last.",
  FAILING: "It did not answer as it should when it was asked last; `code` says why.",
});

@object("How the copy that commons has of a region's registry stands.")
export class Harvest {
  @value(() => HarvestState, "How its changes are followed.", { required: true })
  state: keyof typeof HarvestState;

  @text("Why it did not answer as it should, a stable code such as `REGION_TIMEOUT`.")
  code?: string;

  @value(() => DateTimeScalar, "When it was last asked.")
  lastAttempt?: string;

  @value(() => DateTimeScalar, "When it last answered as it should.")
  lastSuccess?: string;

  @value(() => DateTimeScalar, "When its owner was last heard to have no more than the copy.")
  confirmedAt?: string;

  @value(() => Number, "How many records the copy has.", { required: true })
  records: number;

  @value(() => Number, "How many changes its feed declares; null before it was asked.")
  declared?: number;

  @value(() => Number, "How many of them were received.", { required: true })
  received: number;

  @value(() => Number, "How many entries of its log the copy is behind, as far as is known.")
  lag?: number;

  @value(
    () => Boolean,
    "Whether it announces its changes; it is asked for them now and then else.",
    {
      required: true,
    },
  )
  announced: boolean;

  @value(() => Number, "How many of its records were set aside.", { required: true })
  setAsideCount: number;

  @values(() => SetAside, "Records that were set aside, 20 at most.", { required: true })
  setAside: SetAside[];

  @values(() => HarvestNote, "What happened to the copy, the newest first.", { required: true })
  notes: HarvestNote[];
}
