import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { checkStatistics, packagedRegistry, readStatistics } from "@guildhall/commons";
import { checkRegistry, type FileIssue, type RegistryFile } from "@guildhall/schema/rules";

/**
 * `npm run data`: every founding registry against the contract and the data rules, and
 * the public statistics against theirs.
 */
const partners = fileURLToPath(new URL("../../subgraphs/partners/", import.meta.url));
const today = new Date().toISOString().slice(0, 10);
const count = { files: 0, ERROR: 0, WARNING: 0, NOTE: 0 };

const regions = await registries();
for (const region of regions) {
  const files = await filesOf(region);
  count.files += files.length;
  for (const found of checkRegistry(region, files, { today })) report(region, found);
}
const statistics = await readStatistics(packagedRegistry());
const graph = new Set(regions.filter((region) => region !== "commons"));
for (const found of checkStatistics(statistics, { regions: graph })) report("statistics", found);
console.log(
  `${count.files} files: ${count.ERROR} errors, ${count.WARNING} warnings, ${count.NOTE} notes (not shown).`,
);
process.exitCode = count.ERROR > 0 ? 1 : 0;

async function registries(): Promise<string[]> {
  const entries = await readdir(partners, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

async function filesOf(region: string): Promise<RegistryFile[]> {
  const paths = await readdir(`${partners}${region}`, { recursive: true });
  const read = async (path: string): Promise<RegistryFile> => ({
    path,
    content: JSON.parse(await readFile(`${partners}${region}/${path}`, "utf8")) as unknown,
  });
  return Promise.all(
    paths
      .filter((path) => path.endsWith(".json"))
      .toSorted()
      .map(read),
  );
}

/** One line a finding; notes are only counted. */
function report(region: string, { path, issue }: FileIssue): void {
  count[issue.severity]++;
  if (issue.severity === "NOTE") return;
  const parts = [issue.severity, `${region}/${path}`, issue.field, issue.code, issue.message];
  if (issue.found) parts.push(`Found: ${issue.found}.`);
  if (issue.wanted) parts.push(`Wanted: ${issue.wanted}.`);
  console.log(parts.filter(Boolean).join(" "));
}
