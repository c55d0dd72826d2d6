import { type Examples, barrier, statistics } from "./example.ts";

const demand = statistics(
  "ris-smes-introducing-product-innovations",
  "ris-smes-introducing-business-process-innovations",
);
const size = statistics("population", "population-density");

export const POPULATION: Examples = {
  community: [
    [
      "a community runs a space",
      "MET",
      {
        records: { "maker-spaces": [{ operator: { name: "M", type: "community" } }] },
      },
    ],
    [
      "a space has members",
      "PARTLY",
      {
        records: { "maker-spaces": [{ membership: { members: { value: 40 } } }] },
      },
    ],
    [
      "the space of a community has closed",
      "NOT_MET",
      {
        records: {
          "maker-spaces": [{ status: "CLOSED", operator: { name: "M", type: "community" } }],
        },
      },
    ],
    ["only a barrier", "UNKNOWN", { records: { findings: [barrier("communities")] } }],
  ],
  "demand-from-firms": [
    ["firms innovate as much as at the giver's", "MET", demand.figures(40, 60), demand],
    ["firms innovate less, one half to four fifths", "PARTLY", demand.figures(30, 60), demand],
    ["firms innovate far less", "NOT_MET", demand.figures(20, 24), demand],
    [
      "a barrier that the practice answers was found",
      "PARTLY",
      {
        records: { findings: [barrier("access-to-technology")] },
      },
      { practice: { themes: ["access-to-technology"] } },
    ],
    [
      "a barrier on something else was found",
      "UNKNOWN",
      {
        records: { findings: [barrier("access-to-finance")] },
      },
      { practice: { themes: ["access-to-technology"] } },
    ],
  ],
  scale: [
    ["half as many people and twice as dense", "MET", size.figures(25, 100), size],
    ["three times as many people", "PARTLY", size.figures(150, 50), size],
    ["a fifth in both", "NOT_MET", size.figures(10, 10), size],
    ["no figure of the giver", "UNKNOWN", size.figures(10, 10)],
  ],
};
