import type { Directory } from "../directory/directory.ts";
import type { SharedRegistry } from "./registry.ts";

/** What the resolvers see: the regions as they are now, and what the partnerships share. */
export interface CommonsContext {
  directory: Directory;
  registry: SharedRegistry;
}
