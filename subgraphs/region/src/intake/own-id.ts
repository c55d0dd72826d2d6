import { createHash } from "node:crypto";
import type { Origin } from "../records/refusal.ts";
import { doubt, type Doubt } from "./values/doubts.ts";
import { slugOf } from "../records/slug.ts";

export interface Identity {
  /** The owner's own id as given; null where there is none. */
  own: string | null;
  name: string;
  city?: string | undefined;
  /** The whole row, to tell a row that is there twice from two things of one name. */
  content: string;
}

export type Identified =
  | { own: string; doubts: Doubt[] }
  | { taken: Origin; same: boolean; own: string };

/**
 * Gives each record of one import its own id: the owner's, else one made of the name. The same file
 * gives the same ids each time, so that importing it again changes nothing.
 */
export function identifier() {
  const taken = new Map<string, { origin: Origin; content: string; given: string }>();
  return ({ own, name, city, content: whole }: Identity, origin: Origin): Identified => {
    const content = createHash("sha1").update(whole).digest("base64");
    const take = (id: string, doubts: Doubt[]): Identified => {
      taken.set(id, { origin, content, given: own ?? name });
      return { own: id, doubts };
    };
    const slug = slugOf(own ?? name) || madeUp(own ?? name);
    const other = taken.get(slug);
    if (!other) return take(slug, respelt(own, slug));
    if (own !== null || other.content === content)
      return { taken: other.origin, same: other.content === content, own: slug };
    const withCity = city ? slugOf(`${name} ${city}`) : slug;
    let id = withCity;
    for (let number = 2; taken.has(id); number++) {
      if (taken.get(id)?.content === content)
        return { taken: taken.get(id)?.origin ?? origin, same: true, own: id };
      id = `${withCity}-${number}`;
    }
    const message = `Row ${other.origin.row ?? "?"} has the same name, so the id was told apart. If both are one thing, keep one row; else give each an id of its own.`;
    return take(id, [
      doubt("ID_MADE_UNIQUE", name, {
        message,
        wanted: "a name or an id that no other row has",
        fix: id,
      }),
    ]);
  };
}

/** Names in other scripts leave nothing to spell an id with. */
const madeUp = (text: string): string =>
  `r-${createHash("sha256").update(text.normalize("NFC")).digest("hex").slice(0, 10)}`;

function respelt(own: string | null, slug: string): Doubt[] {
  if (own === null || own.toLowerCase() === slug) return [];
  return [doubt("ID_RESPELT", own, { wanted: "small letters, digits and hyphens", fix: slug })];
}
