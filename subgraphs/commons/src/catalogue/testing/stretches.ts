import type { Catalogue, Change } from "../catalogue.ts";
import { drop, labId, put, stateAt } from "./lab.ts";

const RECORDS = 1_500;
const WORDS = ["laser", "wood", "cnc", "print", "textile"];

/** A made-up feed of one region in stretches, from 1: records come, change and go. */
export function stretch(number: number): Change[] {
  return Array.from({ length: 600 }, (_, index) => {
    const own = (number * 431 + index * 7) % RECORDS;
    const id = labId("a", own);
    if ((number + index) % 9 === 0) return drop(id);
    const word = WORDS[(number + own) % WORDS.length]!;
    return put(id, number, {
      name: `Lab ${(own * 7) % 100}`,
      fee: number,
      facilities: [word],
      operator: labId("a", (own + number) % 900),
      text: `${word} since ${number}`,
      location: { latitude: own % 80, longitude: number % 170 },
    });
  });
}

export const takeIn = (catalogue: Catalogue, number: number): Promise<void> =>
  catalogue.apply(stateAt("a", number), stretch(number));
