import { composeOnce } from "./compose.ts";
import { readContract } from "../contract/contract.ts";

/** The supergraph of commons, the catalogue and the regional tier alone, sorted, for the committed snapshot. */
export function supergraphSdl({
  contract,
  commons,
  catalogue,
}: {
  contract: string;
  commons: string;
  catalogue?: string;
}): string {
  const composed = composeOnce(
    { commons, catalogue, extensions: [] },
    readContract(contract).subgraph,
  );
  if (composed.errors) throw new Error(`It does not compose:\n${composed.errors.join("\n")}`);
  return composed.supergraphSdl;
}
