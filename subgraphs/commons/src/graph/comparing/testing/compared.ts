import { Warnings } from "@guildhall/schema";
import { onlyOnce } from "@guildhall/serving/process";
import { graphql } from "graphql";
import type { foundingEvidence } from "../../../holdings/testing/founding.ts";
import { catalogueContext } from "../../catalogue/context.ts";
import { catalogueSubgraph } from "../../catalogue/subgraph.ts";

type Founding = Awaited<ReturnType<typeof foundingEvidence>>;

const schemaOnce = onlyOnce(async () => (await catalogueSubgraph()).schema);

/** Asks the catalogue's own schema over the founding registries, or over others. */
export async function compared(evidence: Founding, source: string) {
  const warnings = new Warnings();
  const contextValue = catalogueContext({ ...evidence, warnings });
  const { data, errors } = await graphql({ schema: await schemaOnce(), source, contextValue });
  return {
    // oxlint-disable-next-line typescript/no-explicit-any -- tests know what they asked for
    data: JSON.parse(JSON.stringify(data ?? null)) as any,
    errors,
    warnings: warnings.list(),
  };
}
