import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import { onlyOnce } from "@guildhall/serving/process";
import { describe, expect, it } from "vitest";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import { peersOf } from "./transferability-peers.ts";
import { transferability } from "./transferability.ts";

const founding = onlyOnce(foundingEvidence);

const anticipated = async (id: string, to: string, evidence = founding()) => {
  const known = await evidence;
  const [practice, region] = [await known.holdings.get(id), known.directory.region(to)];
  return transferability(practice as StoredRecord, region as RegionProfile, known);
};

/** Criterion and answer of each condition. */
const answers = async (id: string, to: string, evidence?: ReturnType<typeof foundingEvidence>) =>
  (await anticipated(id, to, evidence)).conditions.map(
    ({ criterion, met }) => `${criterion} ${met}`,
  );

describe("founding practices in other founding regions", () => {
  it("finds a twentieth of the people of Istanbul too few, and mentors enough", async () => {
    expect(await answers("istanbul/good-practices/gp-itu-cekirdek", "cork")).toEqual([
      "university-partner MET",
      "industry-partner PARTLY",
      "skilled-staff MET",
      "start-up-funding PARTLY",
      "scale NOT_MET",
    ]);
  });

  it("finds seven of the eleven facilities of FAB LAB LISBOA in Kranj, and no such space", async () => {
    const { conditions } = await anticipated("lisbon/good-practices/gp-fab-lab-lisboa", "kranj");
    const by = new Map(conditions.map((one) => [one.criterion, one]));
    expect(by.get("equipment")).toMatchObject({ met: "PARTLY", basis: "DERIVED" });
    expect(by.get("equipment")!.says).toMatch(/^Read of 7 of the 11 facilities/);
    expect(by.get("premises")!.says).toMatch(/^Spaces there of other kinds/);
    expect(by.get("running-funding")).toMatchObject({ met: "UNKNOWN" });
  });

  it("says that it cannot be told how a pilot line would do in Málaga", async () => {
    const { summary, says } = await anticipated("bologna/good-practices/gp-bi-rex", "malaga");
    expect(summary).toMatchObject({ tellable: false, counts: { UNKNOWN: 3 } });
    expect(says).toMatch(/^It cannot be told for Málaga: more than half is unknown\./);
  });

  it("takes no policy that had ended when it was read for one in force", async () => {
    const lazio = await anticipated("zagreb/good-practices/gp-zagreb-maker-policy", "lazio");
    const political = lazio.conditions.find(({ context }) => context === "POLITICAL")!;
    expect(political).toMatchObject({
      met: "MET",
      records: ["lazio/policy-instruments/pr-fesr-lazio-2021-2027"],
    });
  });

  it("tells of adoptions however far they came", async () => {
    const evidence = await founding();
    const states = new Set<string>();
    for (const { id } of evidence.directory.regions())
      for (const practice of await evidence.holdings.of(id, "good-practices")) {
        const to = evidence.directory.regions().find((region) => region.id !== id)!;
        const told = await transferability(practice, to, evidence);
        for (const { state } of told.adoptions) states.add(state);
      }
    expect([...states].toSorted()).toEqual(
      expect.arrayContaining(["CONSIDERED", "RUNNING", "SUCCEEDED"]),
    );
  });

  it("names barriers that both have on a theme of the practice first", async () => {
    const { barriers } = await anticipated(
      "birmingham/good-practices/gp-steamhouse-phase-1",
      "lazio",
    );
    expect(barriers.map(({ theme, ofPractice }) => [theme, ofPractice])).toEqual([
      ["ecosystems", true],
      ["access-to-markets", false],
    ]);
    expect(barriers[0]!.receiver).toEqual(["lazio/findings/fi-lazio-large-firms-far"]);
  });

  it("tells what the regions most like the receiver did with it", async () => {
    const told = await anticipated("paris/good-practices/gp-plateau-urbain", "bratislava");
    const peers = peersOf(told, 13, await founding())!;
    expect(peers.find(({ region }) => region.id === "zagreb")).toMatchObject({
      adoption: { state: "RUNNING" },
      says: expect.stringContaining("(RUNNING)"),
    });
    expect(peers.find(({ region }) => region.id === "paris")!.says).toBe(
      "The practice is from Paris.",
    );
    expect(peers.find(({ region }) => region.id === "cork")!.says).toBe(
      "Nothing is on record of Cork taking it up.",
    );
  });
});

describe("what is anticipated", () => {
  it("is the same each time, to the last digit", async () => {
    const again = () =>
      anticipated("kranj/good-practices/gp-roglab", "birmingham", foundingEvidence());
    expect(JSON.stringify(await again())).toBe(JSON.stringify(await again()));
  });

  it("is refused for the region that the practice is of", async () => {
    await expect(anticipated("kranj/good-practices/gp-roglab", "kranj")).rejects.toThrow(
      "kranj/good-practices/gp-roglab is of kranj itself: it can be anticipated for any other region.",
    );
  });

  it("says so where a practice has no conditions", async () => {
    const id = "kranj/good-practices/gp-roglab";
    const evidence = foundingEvidence({
      records: (all) => all.map((one) => (one.id === id ? { ...one, conditions: [] } : one)),
    });
    const { conditions, summary, says } = await anticipated(id, "cork", evidence);
    expect(conditions).toEqual([]);
    expect(summary).toMatchObject({ tellable: false, equal: null, varied: null });
    expect(says).toBe("Nothing can be anticipated for Cork: the practice names no condition.");
  });

  it("follows a record that changed, and no other region's answer does", async () => {
    const evidence = await foundingEvidence();
    const id = "lisbon/good-practices/gp-fab-lab-lisboa";
    const before = await answers(id, "kranj", Promise.resolve(evidence));
    const zagreb = await anticipated(id, "zagreb", Promise.resolve(evidence));
    const programme: StoredRecord = {
      ...(await evidence.holdings.get("kranj/support-programmes/kovacnica-operation"))!,
      id: "kranj/support-programmes/made",
      name: "Made",
      status: "ACTIVE",
      kind: "municipal-programme",
    };
    await evidence.catalogue.apply(
      { region: "kranj", after: { number: 2, index: 0 }, changedAt: null, confirmedAt: null },
      [{ op: "put", id: programme.id, record: programme }],
    );
    const after = await answers(id, "kranj", Promise.resolve(evidence));
    expect(before).toContain("running-funding UNKNOWN");
    // The barrier on money stays.
    expect(after).toContain("running-funding PARTLY");
    expect(await anticipated(id, "zagreb", Promise.resolve(evidence))).toEqual(zagreb);
  });

  it("says that it is on record there already, and that it failed elsewhere", async () => {
    const { cautions, takenUp } = await anticipated(
      "paris/good-practices/gp-plateau-urbain",
      "zagreb",
    );
    expect(takenUp).toMatchObject({ state: "RUNNING" });
    expect(cautions[0]).toMatch(/^It is on record there already: .* \(RUNNING\)\.$/);
    const id = "zagreb/adoptions/ad-plateau-urbain-zagreb";
    const evidence = foundingEvidence({
      records: (all) => all.map((one) => (one.id === id ? { ...one, state: "FAILED" } : one)),
    });
    const failed = await anticipated("paris/good-practices/gp-plateau-urbain", "cork", evidence);
    expect(failed.cautions.at(-1)).toBe("Taken up elsewhere, it failed or ended 1 time.");
  });
});
