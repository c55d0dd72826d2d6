import type { Federation } from "./federation.ts";
import type { StartOptions } from "./options.ts";

const QUERIES = [
  ["How many maker spaces each region has", "{ regions { id name makerSpaces { totalCount } } }"],
  [
    "Good practices of all regions with evidence and sources",
    "{ regions { id goodPractices { nodes { name owner { name } evidence { name quantity { value upper bound unit } } sources { title address confidence } } } } }",
  ],
  [
    "What the pilots of the West Midlands took up, and what came of it",
    '{ region(id: "birmingham") { pilots { nodes { name challenge outcomes leads { name } programme { name } } } } }',
  ],
] as const;

/** What is printed once everything is up. The first address that ends in /graphql is the gateway's. */
export function greeting({ url, commons, regions }: Federation, options: StartOptions): string {
  const shown = url.replace("127.0.0.1", "localhost");
  const lines = [`Guildhall is up: ${shown}`, ""];
  if (options.separate) {
    lines.push(
      ...table([
        ["region", "address", "process"],
        ...regions.map(({ region, url: address, pid }) => [region, address, String(pid)]),
      ]),
    );
  } else {
    lines.push(
      `${options.regions.length} regions, one endpoint each: ${regions[0]?.url} and so on.`,
    );
  }
  lines.push(`Commons: ${commons}`, `Data: ${options.data}`, "", "Three queries to try:");
  for (const [about, query] of QUERIES) lines.push("", `# ${about}`, curl(shown, query));
  lines.push("", "Ctrl-C stops everything.");
  return lines.join("\n");
}

const curl = (url: string, query: string): string =>
  `curl -s ${url} -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
}
