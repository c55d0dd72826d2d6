import { term, text, value } from "../define/field.ts";
import { anyOf, recordKind } from "../define/kind.ts";
import { ProviderType } from "../values/enums.ts";
import { Party } from "./party.ts";
import { Term } from "../values/term.ts";
import { everyRecord, RecordBase } from "./record.ts";

@recordKind("Advice that a firm can have: the consultancy support area.", {
  kind: "consultancy-offers",
  plural: "consultancyOffers",
  singular: "consultancyOffer",
  implements: RecordBase,
  gather: { organisations: ["provider.organisation"] },
  filters: {
    providerType: anyOf(
      "providerType",
      "Provided by bodies of one of these types.",
      () => ProviderType,
    ),
    sector: anyOf("sectors", "For one of these sectors (vocabulary `sector`)."),
    stage: anyOf("stages", "For firms at one of these stages (vocabulary `firmStage`)."),
    provider: anyOf("provider.organisation", "Provided by one of these organisations (ids)."),
    ...everyRecord,
  },
})
export class ConsultancyOffer extends RecordBase {
  @value(() => Party, "Who provides it.")
  provider?: Party;

  @value(() => ProviderType, "Whether the provider is public or private.")
  providerType?: keyof typeof ProviderType;

  @text("Who it is for.")
  audience?: string;

  @term("sector", () => Term, "The sectors it is for.", { list: true })
  sectors?: string[];

  @term("firmStage", () => Term, "The stages of a firm it is for.", { list: true })
  stages?: string[];

  @text("What it costs those who use it.")
  cost?: string;

  @text("How to apply.")
  howToApply?: string;

  @text("Where to read more.", { format: "url" })
  website?: string;
}
