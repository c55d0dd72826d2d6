import { findTerm, nearest } from "@guildhall/schema";
import { type AskedIndicator, compare, type Comparison } from "../../comparison/compare.ts";
import type { CatalogueContext } from "../catalogue/context.ts";
import { FIELD } from "./read-question.ts";

/** Warns of parts that no region has of an indicator, which would be columns of nothing, or none. */
export async function warnOfParts(
  asked: readonly AskedIndicator[],
  { columns }: Comparison,
  context: CatalogueContext,
): Promise<void> {
  for (const { code, part } of asked) {
    if (part === null || !findTerm("indicator", code)) continue;
    const own = columns.filter(
      (one) => one.indicator === code && (part === "*" || one.part === part),
    );
    if (own.some(({ rows }) => rows.some(({ figures }) => figures.length > 0))) continue;
    const parts = await partsOf(code, context);
    if (part === "*" ? parts.length > 0 : parts.includes(part)) continue;
    const word = `${code}/${part}`;
    context.warnings.add(
      { code: "WORD_UNKNOWN", argument: `${FIELD}.indicators`, got: word },
      (got) => {
        const close = nearest(part, parts, (one) => [one]).map((one) => `${code}/${one}`);
        const near = close.length > 0 || parts.length > 0 ? close : [code];
        const wanted = near.join(" or ") || `one of ${code}/*, such as ${parts[0]}`;
        return { message: `Got ${JSON.stringify(got)}, wanted ${wanted}.`, near };
      },
    );
  }
}

/** The parts that any region of the graph has figures for. */
async function partsOf(code: string, context: CatalogueContext): Promise<string[]> {
  const regions = context.directory.regions();
  const { columns } = await compare(context, { indicators: [{ code, part: "*" }], regions });
  return columns.flatMap((one) => one.part ?? []);
}
