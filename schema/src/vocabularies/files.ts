import type { VocabularyFile } from "./vocabulary.ts";

export const files: readonly VocabularyFile[] = [];
