import type { PolicyInstrument, SupportProgramme } from "@guildhall/schema";
import { hindered } from "./found.ts";
import { instruments, programmes } from "./in-force.ts";
import type { Place } from "./place.ts";
import { sign, type Signs } from "./weigh.ts";

const FUNDS = new Set(["operational-programme", "national-fund", "municipal-programme"]);

/**
 * Programmes and policy instruments that pay. Money that has ended decides nothing: what came after
 * it is often on no record. A barrier that bears on such a programme or instrument does.
 */
export function moneySigns(place: Place, pays: (programme: SupportProgramme) => boolean): Signs {
  const support = programmes(place);
  const policy = instruments(place);
  const { against, lowers } = hindered(
    place,
    ["access-to-finance", "funding-for-maker-spaces"],
    ["support-programmes", "policy-instruments"],
  );
  return {
    met: sign("Programmes that pay and are said to run", support.running.filter(pays)),
    partly: [
      sign(
        "Programmes that pay, of which nobody says whether they still run",
        support.unsaid.filter(pays),
      ),
      sign("Funds of a policy that holds", policy.running.filter(funds)),
      sign(
        "Funds of a policy, of which nobody says whether it still holds",
        policy.unsaid.filter(funds),
      ),
    ],
    against: [against],
    lowers: [lowers],
    beside: [
      sign("What paid has ended", [...support.over.filter(pays), ...policy.over.filter(funds)]),
    ],
  };
}

const funds = ({ kind, fund }: PolicyInstrument): boolean => Boolean(fund) || FUNDS.has(kind ?? "");

export const gives = (...kinds: string[]) => {
  const wanted = new Set(kinds);
  return ({ supportKinds = [] }: SupportProgramme): boolean =>
    supportKinds.some((kind) => wanted.has(kind));
};
