import { beforeAll, describe, expect, it } from "vitest";
import { fateOf } from "./actions.ts";
import { influenceOf } from "./instruments.ts";
import { learningOf, type PartnershipLearning } from "./learning.ts";
import { told } from "./testing/told.ts";

const STRAND = "innovation-alliance-wm-sme-innovation";
const BIP_ZIP = "lisbon/good-practices/gp-bip-zip-lisbon";
const from = (learning: PartnershipLearning, start: string) =>
  learning.edges.filter(({ id }) => id.startsWith(start));

describe("what the founding registries tell of learning in Urban M", () => {
  let learning: PartnershipLearning;
  beforeAll(async () => {
    learning = await learningOf(...(await told("urban-m")));
  });

  it("has what two records tell of the same transfer as one edge with both accounts", () => {
    const lille = from(learning, `adoption > ${BIP_ZIP} > lisbon > lille`);
    expect(lille).toHaveLength(1);
    expect(lille[0]).toMatchObject({
      reach: "GIVEN",
      state: "RUNNING",
      accounts: [{ state: "RUNNING" }, { state: "PLANNED" }],
      evidence: ["lisbon/adoptions/ad-bipzip-lille", "lisbon/adoptions/ad-bipzip-transfer-network"],
    });
    expect(from(learning, `adoption > ${BIP_ZIP}`).length).toBeGreaterThanOrEqual(7);
  });

  it("takes a practice that one of several senders has for that sender's alone", () => {
    const taken = learning.edges.filter(({ evidence }) =>
      evidence.includes("birmingham/adoptions/ad-lisbon-san-sebastian-birmingham"),
    );
    expect(taken.map(({ from: { region }, practice }) => [region, practice])).toEqual([
      ["san-sebastian", null],
      ["lisbon", "lisbon/good-practices/gp-fab-lab-lisboa"],
    ]);
  });

  it("has what another partnership's region tells of its regions", () => {
    expect(from(learning, "adoption > paris/good-practices/gp-plateau-urbain")).toMatchObject([
      { reach: "TAKEN", from: { region: "paris" }, to: { region: "zagreb" } },
    ]);
    expect(
      from(learning, "adoption > birmingham/good-practices/gp-nisp > birmingham > bologna"),
    ).toMatchObject([{ reach: "GIVEN", evidence: ["bologna/adoptions/ad-er-tris-action-plan"] }]);
  });

  it("has guests learn of their host, and at a policy clinic the host of its guests", () => {
    const ways = from(learning, "event").map((edge) => [edge.from.region, edge.to.region]);
    expect(ways).toEqual([
      ["lazio", "birmingham"],
      ["lazio", "bratislava"],
      ["lazio", "lisbon"],
      ["birmingham", "vilnius"],
      ["bratislava", "vilnius"],
      ["kranj", "vilnius"],
    ]);
    expect(from(learning, "event").every(({ tie }) => tie === "PARTNERSHIP")).toBe(true);
  });

  it("has a finding about what another region has as learnt by the one who wrote it down", () => {
    expect(from(learning, "finding")).toMatchObject([
      {
        from: { region: "san-sebastian" },
        to: { region: "kranj" },
        practice: "san-sebastian/good-practices/gp-technological-voucher-san-sebastian",
      },
    ]);
  });

  it("names every record of its regions that makes no edge, and why", () => {
    expect(learning.leftOut.map(({ record, reason }) => [record, reason])).toEqual([
      ["birmingham/events/urban-m-birmingham-visit-2018", "NOBODY_NAMED_WHO_CAME"],
      ["kranj/adoptions/ad-slovenian-vouchers", "NO_PARTNER_AT_EITHER_END"],
      ["kranj/events/urban-m-kranj-2018", "NOBODY_NAMED_WHO_CAME"],
      ["lisbon/events/lisbonmakers-2019", "NOBODY_NAMED_WHO_CAME"],
      ["san-sebastian/adoptions/ad-as-fabrik", "NO_PARTNER_AT_EITHER_END"],
      ["vilnius/adoptions/ad-eco-innovation-lt", "NO_PARTNER_AT_EITHER_END"],
      ["zagreb/events/urban-m-zagreb-clinic", "NOBODY_NAMED_WHO_CAME"],
    ]);
  });

  it("says of an instrument no more than that it was addressed, where no change is told", () => {
    expect(learning.instruments.map(({ record, influence }) => [record, influence])).toEqual([
      ["zagreb/policy-instruments/zagreb-crafts-sme-programme-instrument", "ADDRESSED"],
      ["zagreb/policy-instruments/zagreb-urban-m-action-plan", "ADDRESSED"],
    ]);
    expect(learning.untouchedInstruments).toContain("lisbon/policy-instruments/lisboa-2020");
  });
});

describe("what was agreed to be done", () => {
  it.each([
    ["2018-05-04", { state: "UNKNOWN", dueOn: "2018-05-03" }, "NOT_TOLD_AND_PAST_DUE"],
    [null, { dueOn: "2018-05-03" }, "NOT_TOLD"],
    ["2018-05-03", { state: "PLANNED", dueOn: "2018-05-03" }, "OPEN"],
    ["2018-05-04", { state: "PLANNED", dueOn: "2018-05-03" }, "OVERDUE"],
    [null, { state: "PLANNED", dueOn: "2018-05-03" }, "OPEN"],
    ["2018-05-31", { state: "IN_PROGRESS", dueOn: "2018-05" }, "OPEN"],
    ["2018-06-01", { state: "IN_PROGRESS", dueOn: "2018-05" }, "OVERDUE"],
    ["2018-12-31", { state: "IN_PROGRESS", dueOn: "2018" }, "OPEN"],
    ["2019-01-01", { state: "IN_PROGRESS", dueOn: "2018" }, "OVERDUE"],
    ["2026-11-24", { state: "PLANNED" }, "OPEN"],
    ["2026-11-24", { state: "DONE", dueOn: "2018" }, "DONE"],
  ] as const)("is, as of %s and with %j, %s", (asOf, action, fate) => {
    expect(fateOf(action, asOf)).toBe(fate);
  });

  it("belongs to the partnership that its programme is, and else to its region", async () => {
    const tied = async (id: string) =>
      (await learningOf(...(await told(id)))).actions.map(({ record, tie }) => [record, tie]);
    const strand = await tied(STRAND);
    expect(strand).toHaveLength(7);
    expect(strand[0]).toEqual(["birmingham/actions/showcase-innovators", "PARTNERSHIP"]);
    expect(await tied("urban-m")).toEqual(strand.map(([record]) => [record, "REGION"]));
    expect(await tied("sme-cluster-growth")).toEqual([]);
  });
});

it("tells which findings were answered, which shaped an event, and which neither", async () => {
  const { findings } = await learningOf(...(await told(STRAND)));
  const found = (name: string, among = findings) =>
    among.find(({ record }) => record === `birmingham/findings/${name}`);
  expect(found("hard-to-navigate")).toMatchObject({ fate: "ANSWERED", tie: "PARTNERSHIP" });
  expect(found("fi-bham-pandemic-coordination")).toMatchObject({
    fate: "UNANSWERED",
    tie: "REGION",
  });
  const unanswered = await told(STRAND, {
    records: (all) => all.filter(({ id }) => !id.includes("/actions/")),
  });
  const { findings: alone } = await learningOf(...unanswered);
  expect(found("hard-to-navigate", alone)).toMatchObject({ fate: "SHAPED_AN_EVENT" });
});

it.each([
  [{ changeMade: "A new call.", goodPractices: [BIP_ZIP] }, true, "CHANGED"],
  [{ goodPractices: [BIP_ZIP], changeSought: "A new call." }, false, "PRACTICES_NAMED"],
  [{ changeSought: "A new call.", confirmed: true }, true, "CHANGE_SOUGHT"],
  [{ confirmed: true }, true, "ADDRESSED"],
  [{}, true, "UNCONFIRMED"],
  [{ confirmed: true }, false, undefined],
])(
  "an instrument with %j, named by the partnership: %s, is %s",
  (instrument, isNamed, influence) => {
    expect(influenceOf(instrument, isNamed)).toBe(influence);
  },
);
