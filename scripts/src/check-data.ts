import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { draftSchemaOf, kindNamed, RegionProfile, schemaOf } from "@guildhall/schema";

/** `npm run data`: every founding registry against the contract. */
const partners = new URL("../../subgraphs/partners/", import.meta.url);
const folders = (await readdir(partners, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted();
let files = 0;
const problems: string[] = [];
for (const region of folders) {
  const root = fileURLToPath(new URL(`${region}/`, partners));
  for (const path of (await readdir(root, { recursive: true })).toSorted()) {
    if (!path.endsWith(".json")) continue;
    files++;
    const record: unknown = JSON.parse(await readFile(`${root}${path}`, "utf8"));
    const kind = kindNamed(path.split("/")[0] ?? "");
    const schema =
      path === "region.json" ? schemaOf(RegionProfile) : kind && draftSchemaOf(kind.type);
    if (!schema) {
      problems.push(`${region}/${path}: no such kind`);
      continue;
    }
    for (const issue of schema.safeParse(record).error?.issues ?? [])
      problems.push(`${region}/${path} ${issue.path.join(".")}: ${issue.message}`);
  }
}
problems.forEach((problem) => console.error(problem));
console.log(`${files} files, ${problems.length} errors.`);
process.exitCode = problems.length > 0 ? 1 : 0;
