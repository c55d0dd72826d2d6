import type { Area } from "./area.ts";
import type { Word } from "./word.ts";

/** What a firm is and wants, read as far as the vocabularies know its words. */
export interface Question {
  area: Area;
  /** The day it is asked (ISO 8601). */
  today: string;
  stage?: Word;
  sector?: Word;
  /** How many people work in the firm. */
  people?: number;
  /** What it wants: kinds of support or facilities, or words to look for. */
  need: readonly Word[];
}
