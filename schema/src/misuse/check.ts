import { allDefinitions, type Definitions } from "./definitions.ts";
import { filters } from "./filters.ts";
import { gathered } from "./gathered.ts";
import { kindNames } from "./kinds.ts";
import { links } from "./links.ts";
import { DefinitionError, type Misuse } from "./misuse.ts";
import { mixedRecords } from "./mixed-records.ts";
import { names } from "./names.ts";
import { orders } from "./orders.ts";
import { plainFields } from "./plain-fields.ts";
import { stored } from "./stored.ts";
import { valueTypes } from "./value-types.ts";

/** What is looked for in the contract's definitions. To add a check, write its file and name it here. */
const CHECKS: readonly ((definitions: Definitions) => Misuse[])[] = [
  plainFields,
  names,
  valueTypes,
  stored,
  links,
  mixedRecords,
  kindNames,
  gathered,
  orders,
  filters,
];

export const misusesOf = (definitions: Definitions): Misuse[] =>
  CHECKS.flatMap((check) => check(definitions));

/** Throws where definitions of this process do not mean what they say, with all of them. */
export function refuseMisuse(): void {
  const misuses = misusesOf(allDefinitions());
  if (misuses.length > 0) throw new DefinitionError(misuses);
}
