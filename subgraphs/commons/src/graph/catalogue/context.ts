import { contractContext, type ContractContext } from "@guildhall/schema";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Evidence } from "../../holdings/evidence.ts";
import type { CommonsContext } from "../../registry/context.ts";

type Shared = Evidence & Pick<CommonsContext, "warnings">;

/** What the catalogue's resolvers see: the contract's own read each region's copy. */
export interface CatalogueContext extends ContractContext, Shared {
  catalogue: Catalogue;
}

export const catalogueContext = ({
  catalogue,
  directory,
  registry,
  statistics,
  holdings,
  warnings,
}: Shared & { catalogue: Catalogue }): CatalogueContext => ({
  ...contractContext((region) => catalogue.reader(region), { warnings }),
  directory,
  registry,
  statistics,
  holdings,
  catalogue,
});
