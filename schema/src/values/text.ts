import { computed, text } from "../define/field.ts";
import { object } from "../define/object.ts";

@object("A record's name and description in one language.")
export class Translation {
  @text("The language of these words (BCP 47), null where the owner does not state it.", {
    format: "language",
  })
  language?: string;

  @text("The name in this language.")
  name?: string;

  @text("The description in this language.")
  description?: string;

  // Said of an answer and never stored: see records/translate.ts.
  @computed(
    () => Boolean,
    "True where none of the languages asked for is there and these are the owner's own words.",
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
