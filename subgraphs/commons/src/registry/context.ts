import type { Warnings } from "@guildhall/schema";
import type { Directory } from "../directory/directory.ts";
import type { SharedRegistry } from "./registry.ts";

/** What the resolvers see: the regions as they are now, and what the partnerships share. */
export interface CommonsContext {
  directory: Directory;
  registry: SharedRegistry;
  /** What the request can hardly have meant: becomes `extensions.warnings`. */
  warnings: Warnings;
}
