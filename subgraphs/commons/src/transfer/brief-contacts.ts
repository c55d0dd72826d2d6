import type { Council, GoodPractice, Party, RegionProfile } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import type { BriefPractice } from "./brief-answers.ts";

/** An organisation to ask, by what it has to do with the matter; people are never named. */
export interface BriefContact {
  region: string;
  name: string;
  /** Id of its record; null where no registry has one. */
  organisation: string | null;
  roles: readonly { says: string; record: string | null }[];
}

/** Who takes part for a region, leads its councils and owns the practices that the brief is about. */
export async function contactsIn(
  region: RegionProfile,
  practices: readonly BriefPractice[],
  { holdings }: Pick<Evidence, "holdings">,
): Promise<BriefContact[]> {
  const contacts = new Map<string, BriefContact & { roles: BriefContact["roles"][number][] }>();
  const add = (
    party: Pick<Party, "name" | "organisation" | "elsewhere">,
    says: string,
    record: string | null,
  ) => {
    const organisation = party.organisation ?? party.elsewhere?.id ?? null;
    const key = organisation ?? party.name;
    const contact = contacts.get(key) ?? {
      region: region.id,
      name: party.name,
      organisation,
      roles: [],
    };
    contact.roles.push({ says, record });
    contacts.set(key, contact);
  };
  for (const id of region.partnerInstitutions ?? []) {
    const organisation = await holdings.get(id);
    if (organisation)
      add(
        { name: String(organisation["name"]), organisation: id },
        "takes part in the partnerships for the region",
        null,
      );
  }
  for (const council of await holdings.of(region.id, "councils")) {
    const { lead } = council as unknown as Council;
    if (lead) add(lead, `leads ${String(council["name"])}`, council.id);
  }
  for (const { practice } of practices) {
    const { owner } = practice as unknown as GoodPractice;
    if (owner) add(owner, `owns the practice ${String(practice["name"])}`, practice.id);
  }
  return [...contacts.values()];
}
