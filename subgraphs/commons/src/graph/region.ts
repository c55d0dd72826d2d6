import { RegionProfile } from "@guildhall/schema";
import { object, references } from "@guildhall/schema/define";
import { Partnership } from "../registry/partnership.ts";
import { stub } from "../registry/stubs.ts";

/** The contract's region without its records: what the directory can answer for it. */
@object("A partner region and what its registry holds.", { name: "Region" })
export class DirectoryRegion extends RegionProfile {
  @references(() => Partnership, "The partnerships it takes part in.")
  declare partnerships?: string[];

  @references(
    () => stub("organisations"),
    "Organisations of the region that take part in those partnerships for it.",
  )
  declare partnerInstitutions?: string[];
}
