import type { GoodPractice, StoredRecord } from "@guildhall/schema";

/** A practice as it is stored, where references are ids. */
export type PracticeRecord = StoredRecord & GoodPractice;
