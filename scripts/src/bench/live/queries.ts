const SPACES =
  "id makerSpaces(first: 20) { nodes { id name kind { label } operator { name } facilities { category { label } } } }";

/** What is asked of Guildhall: every region at once. */
export const ALL_REGIONS = `{ regions { ${SPACES} } }`;

/** The same of a plain gateway, whose clients must name every region. */
export const eachRegion = (regions: readonly string[]): string =>
  `{ ${regions.map((region) => `${fieldOf(region)} { ...Spaces }`).join(" ")} } fragment Spaces on Region { ${SPACES} }`;

/** A region's root field: the names of GraphQL have no hyphen. */
export const fieldOf = (region: string): string => region.replaceAll("-", "_");

/** One shape of both answers, to see that they say the same. */
export function recordsIn(answer: string): string {
  const { data, errors } = JSON.parse(answer) as {
    data?: { regions?: readonly Answered[] } & Record<string, Answered>;
    errors?: unknown;
  };
  if (!data || errors) throw new Error(`An answer with errors: ${answer.slice(0, 500)}`);
  const regions = Array.isArray(data.regions) ? data.regions : Object.values(data);
  return JSON.stringify(regions.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

interface Answered {
  id: string;
}
