import { rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../testing/index.ts";
import { followPartners } from "./follow.ts";

const text = (...regions: string[]) =>
  JSON.stringify({
    partners: regions.map((region) => ({ region, url: `http://${region}.example/` })),
  });

async function folder() {
  const { path, [Symbol.asyncDispose]: dispose } = await temporaryFolder();
  return { file: join(path, "partners.json"), [Symbol.asyncDispose]: dispose };
}

it("tells the directory at once and again after each change, however the file is replaced", async () => {
  await using place = await folder();
  await writeFile(place.file, text("lisbon"));
  const told: string[][] = [];
  await using followed = await followPartners({
    file: place.file,
    interval: 60_000,
    onChange: ({ partners }) => told.push(partners.map(({ region }) => region)),
  });
  await writeFile(place.file, text("lisbon", "kranj"));
  await followed.refresh();
  await writeFile(`${place.file}.new`, text("kranj"));
  await rename(`${place.file}.new`, place.file);
  await followed.refresh();
  await followed.refresh();
  expect(told).toEqual([["lisbon"], ["lisbon", "kranj"], ["kranj"]]);
});

it("sees a change that leaves size and time as they were", async () => {
  await using place = await folder();
  await writeFile(place.file, text("aaaa"));
  await using followed = await followPartners({ file: place.file, interval: 60_000 });
  const same = new Date();
  await utimes(place.file, same, same);
  await followed.refresh();
  await writeFile(place.file, text("bbbb"));
  await utimes(place.file, same, same);
  await followed.refresh();
  expect(followed.directory.partners[0]?.region).toBe("bbbb");
});

it("goes on with the last good directory while the file is broken or gone", async () => {
  await using place = await folder();
  const problems: string[] = [];
  await using followed = await followPartners({
    file: place.file,
    interval: 60_000,
    onProblem: ({ state, problems: found }) => problems.push(`${state} ${found[0]?.line}`),
  });
  expect([followed.state.state, followed.directory.partners]).toEqual(["missing", []]);
  await writeFile(place.file, text("lisbon"));
  await followed.refresh();
  await writeFile(place.file, '{ "partners": [\n oops ] }');
  await followed.refresh();
  await rm(place.file);
  await followed.refresh();
  expect(problems).toEqual(["missing 0", "refused 2", "missing 0"]);
  expect(followed.directory.partners).toHaveLength(1);
  await writeFile(place.file, text("lisbon"));
  await followed.refresh();
  expect(followed.state).toEqual({ state: "good", problems: [] });
});
