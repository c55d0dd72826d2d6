import type { Search } from "../../search/search.ts";
import type { CatalogueContext } from "../catalogue/context.ts";

/** What the search's resolvers see. */
export interface SearchContext extends CatalogueContext {
  search: Search;
}
