import type { Warnings } from "@guildhall/schema";
import type { Directory } from "../directory/directory.ts";
import type { Statistics } from "../statistics/statistics.ts";
import type { SharedRegistry } from "./registry.ts";

/** What the resolvers see: the regions as they are now, what the partnerships share, and public statistics. */
export interface CommonsContext {
  directory: Directory;
  registry: SharedRegistry;
  statistics: Statistics;
  /** What the request can hardly have meant: becomes `extensions.warnings`. */
  warnings: Warnings;
}
