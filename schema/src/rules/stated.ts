import { Money, Quantity } from "../values/quantity.ts";
import { objectsOf } from "./fields.ts";
import type { DraftRecord, RuleContext } from "./rule.ts";

/** A number as it is stated: the value of a quantity or the amount of money. */
export interface Stated {
  path: string;
  name: "value" | "amount";
  value: number | undefined;
  upper: number | undefined;
  bound: string | undefined;
  absence: string | undefined;
}

/** Every quantity and every amount of money in a record. */
export const statedIn = (record: DraftRecord, { kind }: RuleContext): Stated[] => [
  ...[...objectsOf(record, kind.type, Quantity)].map(({ path, value: { value, ...rest } }) =>
    stated(path, "value", value, rest),
  ),
  ...[...objectsOf(record, kind.type, Money)].map(({ path, value: { amount, ...rest } }) =>
    stated(path, "amount", amount, rest),
  ),
];

const stated = (
  path: string,
  name: Stated["name"],
  value: number | undefined,
  { upper, bound, absence }: Partial<Quantity & Money>,
): Stated => ({ path, name, value, upper, bound, absence });
