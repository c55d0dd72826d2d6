import type { ErrorCode } from "@guildhall/schema";
import { print } from "graphql";
import { checkContract } from "./check.ts";
import type { Contract } from "./contract.ts";
import { type FormerField, withoutFormer } from "./former.ts";
import { readSdl, type SubgraphSdl } from "./sdl.ts";
import { surplusOf } from "./surplus.ts";

/** What the gateway makes of a partner's SDL. It is no larger than the contract and the limits. */
export type Review =
  | {
      verdict: "refused";
      code: ErrorCode;
      reason: string;
      /** It may be otherwise at another time: there was too little of it. */
      passing?: true;
    }
  | {
      verdict: "accepted";
      /** What of the contract the partner's schema does not have. */
      lacks: readonly string[];
      /** What it has beyond the contract: the SDL of a subgraph. */
      surplus?: string;
      surplusRefused?: string;
    };

export function review(
  contract: Contract,
  text: string,
  former: readonly FormerField[] = [],
): Review {
  let sdl: SubgraphSdl;
  try {
    sdl = withoutFormer(contract.sdl, former, readSdl(text));
  } catch (error) {
    return refused(`the SDL cannot be read: ${(error as Error).message}`);
  }
  const { breaks, lacks } = checkContract(contract.sdl, sdl);
  if (breaks.length > 0) return refused(listed(breaks));

  const surplus = surplusOf(contract.sdl, sdl);
  return {
    verdict: "accepted",
    lacks,
    ...(surplus.kind === "extension" && { surplus: print(surplus.subgraph) }),
    ...(surplus.kind === "refused" && { surplusRefused: listed(surplus.reasons) }),
  };
}

const refused = (reason: string): Review => ({
  verdict: "refused",
  code: "REGION_CONTRACT_REFUSED",
  reason: reason.slice(0, LONGEST),
});

/** Reasons for people: a hostile SDL has as many and as long ones as it likes. */
export function listed(reasons: readonly string[]): string {
  const told = reasons.slice(0, MOST).map((reason) => reason.slice(0, LONGEST));
  const left = reasons.length - told.length;
  return [...told, ...(left > 0 ? [`and ${left} more`] : [])].join("; ");
}

const MOST = 20;
const LONGEST = 500;
