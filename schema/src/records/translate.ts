import type { Translation } from "../values/text.ts";

interface Translated {
  name: string;
  description?: string;
  language?: string;
  translations?: Translation[];
}

const primary = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";

/**
 * The best words for a reader, each field by itself: a name in the first of the languages that has
 * one, and a description in the first that has one.
 */
export function inLanguage(
  record: Translated,
  { languages }: { languages: string[] },
): Translation {
  const { name, description, language } = record;
  const offered = [{ name, description, language }, ...(record.translations ?? [])];
  const named = bestOf("name", offered, languages);
  const described = bestOf("description", offered, languages);
  return {
    name: named?.text,
    nameLanguage: named?.language,
    description: described?.text,
    descriptionLanguage: described?.language,
    language: named?.language,
    isFallback: [named, described].some((one) => one && !one.wanted),
  };
}

interface Words {
  text: string;
  language: string | undefined;
  /** Whether they are in one of the languages asked for. */
  wanted: boolean;
}

/** In each language the exact tag first, then the same language; then the owner's words, then any. */
function bestOf(
  field: "name" | "description",
  offered: readonly Translation[],
  languages: readonly string[],
): Words | undefined {
  const there = offered.flatMap((one) => {
    const { [field]: text, language } = one;
    return text === undefined ? [] : [{ text, language }];
  });
  for (const wanted of languages) {
    const found =
      there.find(({ language }) => language?.toLowerCase() === wanted.toLowerCase()) ??
      there.find(({ language }) => language && primary(language) === primary(wanted));
    if (found) return { ...found, wanted: true };
  }
  return there[0] && { ...there[0], wanted: false };
}
