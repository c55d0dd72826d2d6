import type { AgainstGiver } from "./against-giver.ts";
import type { Judgement, Met } from "./condition.ts";

/** Something that speaks for or against a condition, with what it rests on. */
export interface Sign {
  says: string;
  records: readonly string[];
  figures?: readonly AgainstGiver[];
}

export interface Signs {
  /** What meets the condition. */
  met?: Sign | null;
  /** What goes some way. */
  partly?: readonly (Sign | null)[];
  /** What says that it is not met. */
  against?: readonly (Sign | null)[];
  /** What there was and has ended: it counts where nothing else is there. */
  gone?: Sign | null;
  /** What hinders and may bear on it: it makes met to partly, and alone it decides nothing. */
  lowers?: readonly (Sign | null)[];
  /** What is there and decides nothing: told where nothing else is. */
  beside?: readonly (Sign | null)[];
}

/** Records that say the same of a place, as one sign; null where there are none. */
export function sign(what: string, records: readonly { id: string; name: string }[]): Sign | null {
  if (records.length === 0) return null;
  const unique = [...new Map(records.map((record) => [record.id, record])).values()];
  const names = unique.slice(0, 3).map(({ name }) => name);
  const more = unique.length - names.length;
  return {
    says: `${what}: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
    records: unique.map(({ id }) => id),
  };
}

/**
 * What is for a condition and nothing against: met. Both, or what only goes some way: partly. Only
 * what is against: not met. Nothing at all: unknown, for a registry is no census.
 */
export function weigh({
  met,
  partly = [],
  against = [],
  gone,
  lowers = [],
  beside = [],
}: Signs): Judgement {
  const full = met ? [met] : [];
  const some = present(partly);
  const nothing = full.length === 0 && some.length === 0;
  const no = present([...against, nothing ? gone : null]);
  const doubts = present(lowers);
  const other = nothing && no.length === 0 ? present(beside) : [];
  const signs = [...(full.length > 0 ? full : some), ...no, ...doubts, ...other];
  return {
    met: outcome(full.length > 0, some.length > 0, no.length > 0, doubts.length > 0),
    says: signs.map(({ says }) => says).join(" ") || "No record and no figure tells.",
    records: [...new Set(signs.flatMap(({ records }) => records))],
    figures: signs.flatMap(({ figures = [] }) => figures),
  };
}

const present = (signs: readonly (Sign | null | undefined)[]): Sign[] =>
  signs.filter((one) => one !== null && one !== undefined);

function outcome(met: boolean, some: boolean, against: boolean, doubted: boolean): Met {
  if (met) return against || doubted ? "PARTLY" : "MET";
  if (some) return "PARTLY";
  return against ? "NOT_MET" : "UNKNOWN";
}
