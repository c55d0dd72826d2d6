import { findTerm, nearest, type Warnings } from "@guildhall/schema";

/** An indicator may be named by its code, its label or another spelling. */
export const codesOf = (words?: readonly string[] | null): readonly string[] | undefined =>
  words?.map((word) => findTerm("indicator", word)?.code ?? word);

/** Warns of words that no public statistics have: the answer has nothing for them. */
export function warnOfUnknown(
  argument: string,
  given: readonly string[] | null | undefined,
  known: readonly string[],
  warnings: Warnings,
): void {
  const all = new Set(known);
  for (const word of given ?? [])
    if (!all.has(word))
      warnings.add({ code: "WORD_UNKNOWN", argument, got: word }, (got) => {
        const near = nearest(word, [...all], spellingsOf);
        const name = argument.split(".").at(-1);
        const wanted = near.length > 0 ? near.join(" or ") : "one that `dataSets` tells of";
        return { message: `Got ${name}: ${JSON.stringify(got)}, wanted ${wanted}.`, near };
      });
}

/** What was written may be a slip of a code, or of an indicator's label. */
const spellingsOf = (code: string): string[] => [code, findTerm("indicator", code)?.label ?? code];
