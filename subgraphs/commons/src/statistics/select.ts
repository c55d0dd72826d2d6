import type { Observation } from "./observation.ts";

/** Of one of each that is given; what is null or left out narrows nothing. */
export interface Wanted {
  indicators?: readonly string[] | null | undefined;
  dataSets?: readonly string[] | null | undefined;
  currencies?: readonly string[] | null | undefined;
  countries?: readonly string[] | null | undefined;
  years?: readonly number[] | null | undefined;
}

export function select(figures: readonly Observation[], wanted: Wanted): readonly Observation[] {
  const tests: ((one: Observation) => boolean)[] = [];
  const narrow = <T>(all: readonly T[] | null | undefined, of: (one: Observation) => T): void => {
    const set = all && new Set(all);
    if (set) tests.push((one) => set.has(of(one)));
  };
  narrow(wanted.indicators, ({ indicator }) => indicator);
  narrow(wanted.dataSets, ({ dataSet }) => dataSet.id);
  narrow<string | undefined>(wanted.currencies, ({ currency }) => currency);
  narrow<string | undefined>(wanted.countries, ({ country }) => country);
  narrow(wanted.years, ({ year }) => year);
  return figures.filter((one) => tests.every((test) => test(one)));
}
