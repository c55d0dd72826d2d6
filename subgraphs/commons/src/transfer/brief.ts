import type { RegionProfile } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { type BriefPractice, practicesFor } from "./brief-answers.ts";
import { type BriefContact, contactsIn } from "./brief-contacts.ts";
import { type Encounter, encounters } from "./brief-past.ts";
import { type OpenQuestion, questionsOn, questionsOnPast } from "./brief-questions.ts";
import { type SharedTheme, sharedThemes } from "./brief-themes.ts";

/** What two regions could talk about: a beginning, drawn from records, and no judgement of either. */
export interface PartnerBrief {
  own: RegionProfile;
  other: RegionProfile;
  /** Practices of its own that answer a barrier or a gap of the other. */
  offers: readonly BriefPractice[];
  /** The other's that answer its own. */
  asks: readonly BriefPractice[];
  sharedThemes: readonly SharedTheme[];
  past: readonly Encounter[];
  /** Whom to ask at the other's. */
  contacts: readonly BriefContact[];
  openQuestions: readonly OpenQuestion[];
  says: string;
}

export async function partnerBrief(
  own: RegionProfile,
  other: RegionProfile,
  { first = 5 }: { first?: number },
  evidence: Evidence,
): Promise<PartnerBrief> {
  const offers = await practicesFor(own, other, first, evidence);
  const asks = await practicesFor(other, own, first, evidence);
  const past = await encounters(own, other, evidence);
  const themes = await sharedThemes(own, other, evidence);
  return {
    own,
    other,
    offers,
    asks,
    sharedThemes: themes,
    past,
    contacts: await contactsIn(other, asks, evidence),
    openQuestions: [
      ...questionsOnPast(past, own, other),
      ...questionsOn(asks, other, own),
      ...questionsOn(offers, own, other),
    ],
    says: inWords(own, other, { offers, asks, themes, past }),
  };
}

function inWords(
  own: RegionProfile,
  other: RegionProfile,
  found: { offers: unknown[]; asks: unknown[]; themes: unknown[]; past: readonly Encounter[] },
): string {
  const [mine, theirs] = [own.name ?? own.id, other.name ?? other.id];
  const adoptions = found.past.filter(({ kind }) => kind === "ADOPTION").length;
  return `The start of a conversation, from what is on record and no more: ${practices(found.offers)} of ${mine} may answer something at ${theirs}, ${practices(found.asks)} of ${theirs} something at ${mine}. They share ${counted(found.themes.length, "theme")}; ${counted(adoptions, "adoption")} between them ${adoptions === 1 ? "is" : "are"} on record.`;
}

const practices = ({ length }: unknown[]): string => counted(length, "practice");
const counted = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? "" : "s"}`;
