import { fieldsOf, RegionProfile } from "@guildhall/schema";
import { expose, object } from "../define/fact.ts";

/** The contract's region without its records: what the directory can answer for it. */
@object("A partner region and what its registry holds.", "Region")
export class DirectoryRegion {
  id: string;
}

// What refers to something else has a resolver (`region.resolver.ts`).
for (const field of fieldsOf(RegionProfile))
  if (field.role === "value")
    expose(DirectoryRegion.prototype, field.name, field.type, field.description, field);
