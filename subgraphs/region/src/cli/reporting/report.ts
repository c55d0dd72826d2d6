/** What a command has to tell people, before it is known where they read it. */
export interface Report {
  tables: readonly Table[];
  sections: readonly Section[];
  /** Footnotes; the first is number 1. */
  notes: readonly string[];
}

export interface Table {
  /** The first column names the rows. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface Section {
  title: string;
  lines: readonly string[];
}

/** Footnotes by the number that marks them, each sentence once. */
export class Notes {
  readonly all: string[] = [];

  /** The mark of these sentences, `[2, 3]`; nothing where there are none. */
  mark(sentences: readonly string[]): string {
    const numbers = sentences.map((sentence) => {
      const at = this.all.indexOf(sentence);
      return at < 0 ? this.all.push(sentence) : at + 1;
    });
    return numbers.length > 0 ? `[${[...new Set(numbers)].join(", ")}]` : "";
  }
}

/** What registries say may hold anything that somebody once typed, control characters of terminals too. */
export const oneLine = (words: string): string => words.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
