import { type Examples, barrier } from "./example.ts";

export const POWER_AND_MONEY: Examples = {
  // No record holds the law, so that none can say that it forbids something.
  "legal-framework": [
    [
      "the practice runs in the country",
      "MET",
      { profile: { country: "SI" } },
      {
        adoptions: [{ state: "RUNNING", to: [{ name: "Maribor", country: "SI" }] }],
      },
    ],
    [
      "both are of one country",
      "PARTLY",
      { profile: { country: "SI" } },
      {
        giver: { profile: { country: "SI" } },
      },
    ],
    [
      "it was only looked at in the country",
      "UNKNOWN",
      { profile: { country: "SI" } },
      {
        adoptions: [{ state: "CONSIDERED", to: [{ name: "Maribor", country: "SI" }] }],
      },
    ],
  ],
  "political-commitment": [
    [
      "a policy whose period had not ended when it was read",
      "MET",
      {
        records: {
          "policy-instruments": [
            { kind: "regional-strategy", period: { start: "2021", end: "2027" } },
          ],
        },
      },
    ],
    [
      "a policy of another level of government",
      "PARTLY",
      {
        records: { "policy-instruments": [{ kind: "national-plan", status: "ACTIVE" }] },
      },
      { practice: { level: "LOCAL" } },
    ],
    [
      "a policy of which nobody says that it holds",
      "PARTLY",
      {
        records: { "policy-instruments": [{ kind: "regional-strategy" }] },
      },
    ],
    [
      "the only policy has ended",
      "NOT_MET",
      {
        records: {
          "policy-instruments": [
            { kind: "regional-strategy", period: { start: "2014", end: "2020" } },
          ],
        },
      },
    ],
    [
      "an authority gave its action up",
      "PARTLY",
      {
        records: {
          organisations: [{ kind: "municipality", roles: [{ role: "lead" }] }],
          actions: [
            { state: "DROPPED", owner: { name: "T", organisation: "here/organisations/0" } },
          ],
        },
      },
    ],
    [
      "only an audit, which binds nobody",
      "UNKNOWN",
      {
        records: { "policy-instruments": [{ kind: "audit", status: "ACTIVE" }] },
      },
    ],
  ],
  time: [
    [
      "it took three years elsewhere",
      "UNKNOWN",
      {},
      {
        adoptions: [
          { name: "In Maribor", state: "SUCCEEDED", period: { start: "2019", end: "2022" } },
        ],
      },
    ],
  ],
  "start-up-funding": [
    [
      "a grant that is said to run",
      "MET",
      {
        records: { "support-programmes": [{ supportKinds: ["grant"], status: "ACTIVE" }] },
      },
    ],
    [
      "a grant of which nobody says that it runs",
      "PARTLY",
      {
        records: { "support-programmes": [{ supportKinds: ["grant"] }] },
      },
    ],
    [
      "a grant that runs, where money is found to be short",
      "PARTLY",
      {
        records: {
          "support-programmes": [{ supportKinds: ["grant"], status: "ACTIVE" }],
          findings: [barrier("access-to-finance")],
        },
      },
    ],
    [
      "a fund has ended, and its end is found to hinder",
      "NOT_MET",
      {
        records: {
          "policy-instruments": [{ kind: "operational-programme", status: "CLOSED" }],
          findings: [
            barrier("access-to-finance", { bearsOn: [{ id: "here/policy-instruments/0" }] }),
          ],
        },
      },
    ],
    [
      "a fund has ended, and what came after is on no record",
      "UNKNOWN",
      {
        records: { "policy-instruments": [{ kind: "operational-programme", status: "CLOSED" }] },
      },
    ],
    [
      "a programme that gives advice only",
      "UNKNOWN",
      {
        records: { "support-programmes": [{ supportKinds: ["advice"], status: "ACTIVE" }] },
      },
    ],
  ],
  "running-funding": [
    [
      "a programme that bears rooms is said to run",
      "MET",
      {
        records: { "support-programmes": [{ supportKinds: ["workspace"], status: "ACTIVE" }] },
      },
    ],
    [
      "a space asks for fees",
      "PARTLY",
      {
        records: {
          "maker-spaces": [{ membership: { fees: [{ amount: { amount: 20 }, period: "MONTH" }] } }],
        },
      },
    ],
    [
      "a programme has ended, and its end is found to hinder",
      "NOT_MET",
      {
        records: {
          "support-programmes": [{ supportKinds: ["grant"], status: "CLOSED" }],
          findings: [
            barrier("funding-for-maker-spaces", { bearsOn: [{ id: "here/support-programmes/0" }] }),
          ],
        },
      },
    ],
    [
      "money for a building, which pays once",
      "UNKNOWN",
      {
        records: {
          "support-programmes": [
            { kind: "capital-project", supportKinds: ["grant"], status: "ACTIVE" },
          ],
        },
      },
    ],
  ],
};
