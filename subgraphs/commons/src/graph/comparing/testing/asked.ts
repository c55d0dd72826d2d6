import { Warnings } from "@guildhall/schema";
import { onlyOnce } from "@guildhall/serving/process";
import { graphql } from "graphql";
import { type Changes, foundingEvidence } from "../../../holdings/testing/founding.ts";
import { catalogueContext } from "../../catalogue/context.ts";
import { catalogueSubgraph } from "../../catalogue/subgraph.ts";

const opened = onlyOnce(catalogueSubgraph);

/** Asks the catalogue over the founding registries. */
export async function askFounding(changes: Changes = {}) {
  const [{ schema }, evidence] = await Promise.all([opened(), foundingEvidence(changes)]);
  return async (source: string) => {
    const warnings = new Warnings();
    const contextValue = catalogueContext({ ...evidence, warnings });
    const { data, errors } = await graphql({ schema, source, contextValue });
    return {
      // oxlint-disable-next-line typescript/no-explicit-any -- tests know what they asked for
      data: JSON.parse(JSON.stringify(data ?? null)) as any,
      errors,
      warnings: warnings.list(),
    };
  };
}
