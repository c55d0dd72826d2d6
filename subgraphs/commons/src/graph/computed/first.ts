import { GuildhallError } from "@guildhall/schema";

const MOST = 50;

export const HOW_MANY = `How many at most, 0 to ${MOST}.`;

export function checkFirst(first: number): void {
  if (first >= 0 && first <= MOST) return;
  throw new GuildhallError("PAGE_TOO_LARGE", `Got first: ${first}, wanted 0 to ${MOST}.`);
}
