import type { Translation } from "../values/text.ts";

interface Translated {
  name: string;
  description?: string;
  language?: string;
  translations?: Translation[];
}

const primary = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";

/** The best words for a reader: the exact tag first, then the same language, then the owner's. */
export function inLanguage(
  record: Translated,
  { languages }: { languages: string[] },
): Translation {
  const ownWords: Translation = {
    language: record.language,
    name: record.name,
    description: record.description,
  };
  const offered = [ownWords, ...(record.translations ?? [])];
  for (const wanted of languages) {
    const found =
      offered.find((one) => one.language?.toLowerCase() === wanted.toLowerCase()) ??
      offered.find((one) => one.language && primary(one.language) === primary(wanted));
    if (found) return { ...found, name: found.name ?? record.name, isFallback: false };
  }
  return { ...ownWords, isFallback: true };
}
