import { temporaryFolder } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { PROFILES } from "../testing/profiles.ts";
import { readProfiles } from "./profiles.ts";

it("reads every region's profile, and leaves a folder alone that has none yet", async () => {
  await using folder = await temporaryFolder({ ...PROFILES, "profiles/graz/notes.txt": "Soon." });
  const { profiles, problems } = await readProfiles(`${folder.path}/profiles`);
  expect([...profiles.keys()].toSorted()).toEqual(["birmingham", "commons", "cork", "kranj"]);
  expect(problems).toEqual([]);
});

it("says which profiles cannot be used, and why, and goes on with the others", async () => {
  await using folder = await temporaryFolder({
    ...PROFILES,
    "profiles/cork/region.json": { id: "kerry", name: "Kerry" },
    "profiles/kranj/region.json": { id: "kranj", colour: "red" },
  });
  const { profiles, problems } = await readProfiles(`${folder.path}/profiles`);
  expect([...profiles.keys()].toSorted()).toEqual(["birmingham", "commons"]);
  expect(problems.toSorted()).toEqual([
    expect.stringMatching(/cork\/region\.json has the id "kerry"; its folder says "cork"/),
    expect.stringMatching(/kranj\/region\.json cannot be used: .*colour/s),
  ]);
});
