import { kinds } from "@guildhall/schema";
import { defineEnum, inWords } from "@guildhall/schema/define";

const nameOf = (singular: string): string => singular.replaceAll(/(?=[A-Z])/g, "_").toUpperCase();

const named = new Map(kinds().map(({ kind, singular }) => [nameOf(singular), kind]));
const names = new Map([...named].map(([name, kind]) => [kind, name]));

export const RecordKind = defineEnum(
  "RecordKind",
  "A kind of record.",
  Object.fromEntries(
    kinds().map(({ singular, plural }) => [nameOf(singular), `One of the ${inWords(plural)}.`]),
  ),
);

/** `maker-spaces`, for `MAKER_SPACE`. */
export const segmentOf = (name: string): string => named.get(name) ?? name;
export const kindName = (segment: string): string => names.get(segment) ?? segment;
