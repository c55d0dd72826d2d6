import type { Column, Row } from "./answer.ts";

export const nameOf = ({ region, regionName }: Pick<Row, "region" | "regionName">): string =>
  regionName ?? region;

export const labelOf = ({ label, part }: Column): string => (part ? `${label}: ${part}` : label);
