import { fold } from "@guildhall/schema";
import { stopwords as english } from "@orama/stopwords/english";
import { stopwords as french } from "@orama/stopwords/french";
import { stopwords as italian } from "@orama/stopwords/italian";
import { stopwords as portuguese } from "@orama/stopwords/portuguese";
import { stopwords as spanish } from "@orama/stopwords/spanish";
import { stopwords as turkish } from "@orama/stopwords/turkish";

/** What the lists lack, of words that people ask for places with. */
const ALSO = ["near", "around"];

const WORDS: ReadonlySet<string> = new Set(
  [ALSO, english, french, italian, portuguese, spanish, turkish].flat().map(fold),
);

/** A word that a hit may do without: “for”, “de”, “za”. */
export const isStopWord = (word: string): boolean => WORDS.has(word) || /^\p{L}{1,2}$/u.test(word);
