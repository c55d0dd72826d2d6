import type { StructureColumn, StructureRow } from "./similar-table.ts";

/** What a reader should know before taking two regions for alike. */
export function cautionsOf(
  columns: readonly StructureColumn[],
  own: StructureRow,
  other: StructureRow,
): string[] {
  return [own, other].flatMap((row) => [
    ...missing(columns, row),
    ...severalAreas(row),
    ...chosenArea(columns, row),
    ...otherLevel(columns, row),
  ]);
}

const nameOf = ({ region }: StructureRow): string => region.name ?? region.id;

function missing(columns: readonly StructureColumn[], row: StructureRow): string[] {
  const lacking = columns.filter((_, at) => !row.figures[at]).map(({ indicator }) => indicator);
  if (lacking.length === 0) return [];
  return [
    `${nameOf(row)} has no figure of ${lacking.join(", ")} for the year; the distance is over the rest, stretched to what all would come to.`,
  ];
}

/** Figures of one region may be of different areas or of versions that drew them differently. */
function severalAreas(row: StructureRow): string[] {
  const areas = [...new Set(row.figures.flatMap((figure) => figure?.territory.code ?? []))];
  if (areas.length < 2) return [];
  return [`The figures of ${nameOf(row)} are of different areas: ${areas.toSorted().join(", ")}.`];
}

function chosenArea(columns: readonly StructureColumn[], row: StructureRow): string[] {
  const passedOver = new Set(row.figures.flatMap((figure) => figure?.passedOver ?? []));
  if (passedOver.size === 0) return [];
  const of = columns.filter((_, at) => row.figures[at]?.passedOver.length);
  return [
    `${nameOf(row)} has other areas as wide with figures of ${of.map(({ indicator }) => indicator).join(", ")}, which were passed over: ${[...passedOver].toSorted().join(", ")}.`,
  ];
}

function otherLevel(columns: readonly StructureColumn[], row: StructureRow): string[] {
  const of = columns.filter((_, at) => {
    const area = row.figures[at]?.territory;
    return area && !(area.scheme === "NUTS" && area.level === 2);
  });
  if (of.length === 0) return [];
  return [
    `${nameOf(row)} has no figure of an area of NUTS level 2 for ${of.map(({ indicator }) => indicator).join(", ")}; that of another level stands for it.`,
  ];
}
