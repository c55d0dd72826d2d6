import type { Period } from "@guildhall/schema";
import { readDate, type DateStyle } from "./date.ts";
import { read, type Reading } from "./doubts.ts";

const FROM_TO =
  /^(\d{4}(?:-\d{2}){0,2})\s*(?:\/|–|—|to|until|-(?=\s*\d{4}))\s*(\d{4}(?:-\d{2}){0,2})$/;

/** Reads a period: a year, a month or a day, or two of them: “2017-2022”, “2014/2016”. */
export function readPeriod(given: string, style: DateStyle = {}): Reading<Period> {
  const [, from, to] = FROM_TO.exec(given.trim()) ?? [];
  const start = readDate(from ?? given, style);
  const end = to === undefined ? start : readDate(to, style);
  if (start.value === undefined || end.value === undefined)
    return { doubts: start.value === undefined ? start.doubts : end.doubts };
  return read({ start: start.value, end: end.value }, ...start.doubts);
}
