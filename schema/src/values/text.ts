import { computed, text } from "../define/field.ts";
import { object } from "../define/object.ts";

/** An answer says it; a stored translation is in its one language. */
const languageOf = (field: "name" | "description") => (words: Translation) => {
  const said = `${field}Language` as const;
  if (said in words) return words[said];
  return words[field] === undefined ? undefined : words.language;
};

@object(
  "A record's name and description: one translation of them, or the best words for a reader, each with its language.",
)
export class Translation {
  @text(
    "The language of these words (BCP 47), of the name where they are in two; null where the owner does not state it.",
    { format: "language" },
  )
  language?: string;

  @text("The name in this language.")
  name?: string;

  @text("The description in this language.")
  description?: string;

  // Said of an answer and never stored: see records/translate.ts.
  @computed(
    () => String,
    "The language of the name (BCP 47); null where there is no name, or its owner does not state it.",
    languageOf("name"),
  )
  nameLanguage?: string;

  @computed(
    () => String,
    "The language of the description (BCP 47), which need not be that of the name; null where there is none, or its owner does not state it.",
    languageOf("description"),
  )
  descriptionLanguage?: string;

  @computed(
    () => Boolean,
    "Of `inLanguage`: true where the name or the description is there in none of the languages asked for. It is then in the owner's own words, or in any.",
    ({ isFallback }: Translation) => isFallback,
  )
  isFallback?: boolean;
}

@object("A fact that the contract has no field of its own for, in the owner's words.")
export class Detail {
  @text("What the fact is about.", { required: true })
  label: string;

  @text("The fact.", { required: true })
  text: string;
}
