import type { StoredRecord } from "@guildhall/schema";
import type { Question } from "../question.ts";
import type { Reason } from "../reason.ts";

/** Weighs one record in one respect; no reason where that was not asked and the record is not bound by it. */
export type Rule<Q = Question> = (record: StoredRecord, question: Q) => readonly Reason[];
