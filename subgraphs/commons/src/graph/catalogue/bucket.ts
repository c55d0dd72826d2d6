import { object, text, value } from "@guildhall/schema/define";
import { Int } from "type-graphql";

@object("A value with the number of records that have it.")
export class FacetBucket {
  @text("The value, to filter by.", { required: true })
  value: string;

  @text("The value for readers.", { required: true })
  label: string;

  @value(
    () => Int,
    "How many records have it; where `inferred` is told, only those that somebody read it of.",
    { required: true },
  )
  count: number;

  @value(
    () => Int,
    "How many more records have it only by inference; null where nothing of the sort is inferred.",
  )
  inferred?: number | null;
}

export const byCount = (a: FacetBucket, b: FacetBucket): number =>
  b.count - a.count || (b.inferred ?? 0) - (a.inferred ?? 0) || (a.value < b.value ? -1 : 1);
