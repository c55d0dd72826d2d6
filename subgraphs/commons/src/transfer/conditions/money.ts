import type { PolicyInstrument, SupportProgramme } from "@guildhall/schema";
import { held, type Place } from "./place.ts";
import { sign, type Sign } from "./weigh.ts";

const FUNDS = new Set(["operational-programme", "national-fund", "municipal-programme"]);

/**
 * Programmes and instruments that pay, as what speaks for money. A fund ends with its period, so
 * only a programme that is said to run is counted as money that can be had.
 */
export function moneySigns(
  place: Place,
  pays: (programme: SupportProgramme) => boolean,
): { running: Sign | null; perhaps: readonly (Sign | null)[] } {
  const programmes = held(place, "support-programmes");
  const instruments = held(place, "policy-instruments");
  const paying = programmes.there.filter(pays);
  const funds = ({ kind, fund }: PolicyInstrument) => Boolean(fund) || FUNDS.has(kind ?? "");
  return {
    running: sign(
      "Programmes that pay and are said to run",
      paying.filter(({ status }) => status === "ACTIVE"),
    ),
    perhaps: [
      sign(
        "Programmes that pay, of which nobody says whether they still run",
        paying.filter(({ status }) => status !== "ACTIVE"),
      ),
      sign("Funds of a policy", instruments.there.filter(funds)),
      sign("Money of programmes and funds that have ended", [
        ...programmes.gone.filter(pays),
        ...instruments.gone.filter(funds),
      ]),
    ],
  };
}

export const gives = (...kinds: string[]) => {
  const wanted = new Set(kinds);
  return ({ supportKinds = [] }: SupportProgramme): boolean =>
    supportKinds.some((kind) => wanted.has(kind));
};
