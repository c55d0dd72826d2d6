import { fold } from "../fold.ts";
import type { RuleContext } from "./rule.ts";

type Profile = NonNullable<RuleContext["profile"]>;

/** The names of a region itself, and those of other areas, to be found as whole words. */
export interface Places {
  own: RegExp | null;
  /** Other areas as any text names them. */
  others: RegExp;
  /** As the name of a figure does, where “Slovak labs” and “in the region” tell its area too. */
  inNames: RegExp;
}

const known = new WeakMap<Profile, Places>();
const NOWHERE: Profile = { id: "" };

/** What the records of a region may call it, and what other areas. */
export function placesOf(profile: Profile = NOWHERE): Places {
  let places = known.get(profile);
  if (!places) known.set(profile, (places = gathered(profile)));
  return places;
}

function gathered(profile: Profile): Places {
  const own = ownNames(profile);
  const others = alternatives([...countries(), ...REACHES, ...areasRound(profile, own)]);
  const region = profile.kind === "city" ? "|in the region" : "";
  return {
    own: own.length > 0 ? wholeWords(alternatives(own)) : null,
    others: wholeWords(others),
    inNames: wholeWords(`${others}${region}|(?:${alternatives(peoples())})(?= \\p{Ll})`),
  };
}

/** Written so: “national” is a reach, “National Library” a name. */
const REACHES = ["national", "nationally", "nationwide", "in the country"];
/** What people write besides the names that the standard gives. */
const ALSO = ["Türkiye", "Turkey", "Britain", "England", "Scotland", "Wales"];
/** Unions, the eurozone, outlying places, what is unknown or private. */
const NO_COUNTRY = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);
const countries = (): string[] => [
  ...codesAndNames("region").flatMap(([code, name]) => (NO_COUNTRY.has(code) ? [] : [name])),
  ...ALSO,
];
/** A country's people are mostly called as its language is; English is taught everywhere. */
const peoples = (): string[] =>
  codesAndNames("language").flatMap(([code, name]) => (code === "EN" ? [] : [name]));

/** Every two letters that stand for something, with its name in English. */
function codesAndNames(type: "region" | "language"): [string, string][] {
  const names = new Intl.DisplayNames("en", { type, fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code): [string, string][] => {
    const name = names.of(code);
    return name === undefined ? [] : [[code, name]];
  });
}

const ownNames = ({ name, localName, officialName, seat }: Profile): string[] =>
  [name, localName, officialName, seat].flatMap((one) => (one ? [one, ...one.split(" / ")] : []));

/** The areas that it lies in or is made of, by the names that differ from its own. */
function areasRound({ widerArea, territories }: Profile, own: readonly string[]): string[] {
  const folded = new Set(own.map(fold));
  const wider = widerArea?.split(/\s*[()]\s*/) ?? [];
  return [...wider, ...(territories ?? []).map(({ name }) => name ?? "")].filter(
    (name) => name !== "" && !folded.has(fold(name)),
  );
}

/** The longest first, so that a name which another begins with does not stand in its way. */
const alternatives = (words: readonly string[]): string =>
  [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");

const wholeWords = (pattern: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "u");
