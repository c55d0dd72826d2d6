import { SHARED_REGISTRY } from "../area.ts";
import { fits, unknown } from "../reason.ts";
import type { Rule } from "./rule.ts";

/** Whether support of the record's region reaches the firm. */
export const judgeArea: Rule = (record, { area }) => {
  const { region } = record;
  const home = area.homes.find(({ id }) => id === region);
  const at = { condition: "AREA", field: "region", value: region } as const;
  if (home) return [fits({ ...at, says: `It is of ${home.name ?? region}.` })];
  if (region === SHARED_REGISTRY)
    return [fits({ ...at, says: "The partnerships hold it for all their regions." })];
  const name = area.neighbours.find(({ id }) => id === region)?.name ?? region;
  if (record["kind"] === "national-programme")
    return [
      fits({
        condition: "AREA",
        field: "kind",
        value: "national-programme",
        says: `It is a programme of the whole country, told of by ${name}.`,
      }),
    ];
  return [
    unknown("RECORD", {
      ...at,
      says: `It is of ${name}, in the same country: whether it takes firms from elsewhere is not told.`,
    }),
  ];
};
