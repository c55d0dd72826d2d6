import type { RegionProfile, Territory } from "@guildhall/schema";
import type { Observation } from "../statistics/observation.ts";

/** NUTS level 2, then the wider levels, then the smaller, then whatever has no level. */
const WIDTH: Readonly<Record<number, number>> = { 2: 0, 1: 1, 3: 2 };
const widthOf = ({ scheme, level }: Territory): number =>
  scheme === "NUTS" ? (WIDTH[level ?? 0] ?? 3) : 3;

/** Puts first which of several figures of one year stands for a region. */
export const areaOrder = ({ territories = [] }: RegionProfile) => {
  const own = new Set(territories.map(({ scheme, code }) => `${scheme} ${code}`));
  const preferred = ({ scheme, code }: Territory): number => (own.has(`${scheme} ${code}`) ? 0 : 1);
  return (a: Observation, b: Observation): number => {
    const [one, other] = [a.territory!, b.territory!];
    return (
      widthOf(one) - widthOf(other) ||
      preferred(one) - preferred(other) ||
      inOrder(other.version, one.version) ||
      inOrder(one.code, other.code) ||
      inOrder(a.line, b.line)
    );
  };
};

const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
