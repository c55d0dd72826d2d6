import { type Examples, barrier, fabLab } from "./example.ts";

export const PARTNERS: Examples = {
  "university-partner": [
    [
      "a university leads a programme",
      "MET",
      {
        records: {
          organisations: [{ kind: "university" }],
          "support-programmes": [{ lead: { name: "U", organisation: "here/organisations/0" } }],
        },
      },
    ],
    [
      "a university runs a space",
      "MET",
      {
        records: { "maker-spaces": [{ ...fabLab, operator: { name: "U", type: "university" } }] },
      },
    ],
    [
      "a university plays no part in anything",
      "PARTLY",
      {
        records: { organisations: [{ kind: "university" }] },
      },
    ],
    [
      "only a school takes part",
      "PARTLY",
      {
        records: { organisations: [{ kind: "school", roles: [{ role: "partner" }] }] },
      },
    ],
    [
      "one takes part and a barrier on commercialisation was found",
      "PARTLY",
      {
        records: {
          organisations: [{ kind: "university", roles: [{ role: "partner" }] }],
          findings: [barrier("commercialisation-of-collaborative-innovation")],
        },
      },
    ],
    [
      "the only university has ended",
      "NOT_MET",
      {
        records: { organisations: [{ kind: "university", status: "CLOSED" }] },
      },
    ],
  ],
  "industry-partner": [
    [
      "a company has a role",
      "MET",
      {
        records: { organisations: [{ kind: "company", roles: [{ role: "partner" }] }] },
      },
    ],
    [
      "a private body runs a space",
      "PARTLY",
      {
        records: { "maker-spaces": [{ ...fabLab, operator: { name: "C", type: "private" } }] },
      },
    ],
    [
      "small firms innovate together as much as at the giver's",
      "PARTLY",
      {
        figures: { "ris-innovative-smes-collaborating-with-others": 90 },
      },
      { giver: { figures: { "ris-innovative-smes-collaborating-with-others": 100 } } },
    ],
    [
      "small firms seldom innovate together and nothing else is known",
      "UNKNOWN",
      {
        figures: { "ris-innovative-smes-collaborating-with-others": 30 },
      },
      { giver: { figures: { "ris-innovative-smes-collaborating-with-others": 100 } } },
    ],
    [
      "the only firm has ended",
      "NOT_MET",
      {
        records: { organisations: [{ kind: "business", status: "CLOSED" }] },
      },
    ],
  ],
  networks: [
    ["a network of any sector", "MET", { records: { networks: [{}] } }],
    [
      "a network of another sector",
      "PARTLY",
      {
        records: { networks: [{ sectors: ["food"] }] },
      },
      { practice: { sectors: ["digital"] } },
    ],
    [
      "a network and a barrier in its surroundings",
      "PARTLY",
      {
        records: { networks: [{}], findings: [barrier("ecosystems")] },
      },
    ],
    ["the only network has ended", "NOT_MET", { records: { networks: [{ status: "CLOSED" }] } }],
    ["only a barrier", "UNKNOWN", { records: { findings: [barrier("ecosystems")] } }],
    [
      "a barrier that is about another region, beside a network",
      "MET",
      {
        records: {
          networks: [{}],
          findings: [barrier("ecosystems", { regions: [{ id: "there" }] })],
        },
      },
    ],
  ],
  governance: [
    [
      "a council with evidence of its own",
      "MET",
      {
        records: { councils: [{ keySuccessFactors: [{ factor: "f", evidence: "It met." }] }] },
      },
    ],
    [
      "a council that is only declared",
      "PARTLY",
      {
        records: { councils: [{ keySuccessFactors: [{ factor: "f" }] }] },
      },
    ],
    ["the only council has ended", "NOT_MET", { records: { councils: [{ status: "CLOSED" }] } }],
  ],
};
