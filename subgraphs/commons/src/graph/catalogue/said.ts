/** How one region's copy stands, as a sentence needs it. */
export interface Standing {
  name: string;
  state: "FRESH" | "STALE" | "MISSING";
  /** Milliseconds since its owner was heard; null where that is not known. */
  age: number | null;
}

const MOST_NAMES = 5;

/** “12 of 14 regions, Cork not read yet, Lisbon 3 days old”. */
export function said(regions: readonly Standing[]): string {
  if (regions.length === 0) return "No region of the graph was asked about.";
  const there = regions.filter(({ state }) => state !== "MISSING");
  if (there.length === 0) return `None of ${counted(regions.length)} has been read yet.`;
  const missing = regions.filter(({ state }) => state === "MISSING").map(({ name }) => name);
  const stale = there.filter(({ state }) => state === "STALE");
  const parts = [`${there.length} of ${counted(regions.length)}`];
  if (missing.length > 0) parts.push(`${listed(missing)} not read yet`);
  if (stale.length > MOST_NAMES) parts.push(`${stale.length} of them old`);
  else for (const { name, age } of stale) parts.push(`${name} ${aged(age)}`);
  return `${parts.join(", ")}.`;
}

const counted = (regions: number): string => (regions === 1 ? "1 region" : `${regions} regions`);

function listed(names: readonly string[]): string {
  if (names.length > MOST_NAMES) return `${names.length} of them`;
  return new Intl.ListFormat("en", { type: "conjunction" }).format(names);
}

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

function aged(age: number | null): string {
  if (age === null) return "of unknown age";
  const [unit, length] = UNITS.find(([, one]) => age >= one) ?? UNITS[2];
  const count = Math.max(1, Math.floor(age / length));
  return `${count} ${unit}${count === 1 ? "" : "s"} old`;
}
