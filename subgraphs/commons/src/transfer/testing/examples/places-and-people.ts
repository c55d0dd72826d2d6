import { type Examples, barrier, fabLab, practiceWith, statistics } from "./example.ts";

const skills = statistics("tertiary-attainment-25-64", "employment-knowledge-intensive-services");

export const PLACES_AND_PEOPLE: Examples = {
  premises: [
    [
      "a space of the practice's kind",
      "MET",
      { records: { "maker-spaces": [fabLab] } },
      practiceWith(fabLab),
    ],
    [
      "a space of another kind",
      "PARTLY",
      {
        records: { "maker-spaces": [{ ...fabLab, kind: "incubator" }] },
      },
      practiceWith(fabLab),
    ],
    [
      "one only in the wider area",
      "PARTLY",
      {
        records: { "maker-spaces": [{ ...fabLab, scope: "wider-area" }] },
      },
      practiceWith(fabLab),
    ],
    [
      "one of the kind and waiting lists found",
      "PARTLY",
      {
        records: { "maker-spaces": [fabLab], findings: [barrier("collaborative-incubation")] },
      },
      practiceWith(fabLab),
    ],
    [
      "all have closed",
      "NOT_MET",
      {
        records: { "maker-spaces": [{ ...fabLab, status: "CLOSED" }] },
      },
      practiceWith(fabLab),
    ],
    [
      "the practice names no space, and a town runs one",
      "PARTLY",
      {
        records: { "maker-spaces": [{ ...fabLab, operator: { name: "T", type: "municipal" } }] },
      },
    ],
    [
      "the practice names no space, and there are others",
      "UNKNOWN",
      {
        records: { "maker-spaces": [fabLab] },
      },
    ],
  ],
  equipment: [
    [
      "all that the practice's space has was read of",
      "MET",
      {
        records: { "maker-spaces": [{ facilities: [{ category: "laser-cutting" }] }] },
      },
      practiceWith({ facilities: [{ category: "laser-cutting" }] }),
    ],
    [
      "half of it was read of",
      "PARTLY",
      {
        records: { "maker-spaces": [{ facilities: [{ category: "laser-cutting" }] }] },
      },
      practiceWith({ facilities: [{ category: "laser-cutting" }, { category: "ceramics" }] }),
    ],
    [
      "it is only inferred",
      "PARTLY",
      {
        records: {
          "maker-spaces": [{ facilities: [{ category: "laser-cutting", basis: "INFERRED" }] }],
        },
      },
      practiceWith({ facilities: [{ category: "laser-cutting" }] }),
    ],
    [
      "the spaces that had it have closed",
      "NOT_MET",
      {
        records: {
          "maker-spaces": [{ status: "CLOSED", facilities: [{ category: "laser-cutting" }] }],
        },
      },
      practiceWith({ facilities: [{ category: "laser-cutting" }] }),
    ],
    [
      "what the practice uses is on no record",
      "UNKNOWN",
      {
        records: { "maker-spaces": [{ facilities: [{ category: "laser-cutting" }] }] },
      },
    ],
    [
      "what the practice's own space has is inferred, which says nothing",
      "UNKNOWN",
      {
        records: { "maker-spaces": [{ facilities: [{ category: "laser-cutting" }] }] },
      },
      practiceWith({ facilities: [{ category: "laser-cutting", basis: "INFERRED" }] }),
    ],
  ],
  "skilled-staff": [
    ["both figures reach four fifths of the giver's", "MET", skills.figures(40, 45), skills],
    ["one figure falls short", "PARTLY", skills.figures(39, 45), skills],
    [
      "both reach it and talent is found missing",
      "PARTLY",
      {
        ...skills.figures(50, 50),
        records: { findings: [barrier("access-to-talent")] },
      },
      skills,
    ],
    ["both are below half", "NOT_MET", skills.figures(20, 24), skills],
    [
      "only a barrier is on record",
      "UNKNOWN",
      {
        records: { findings: [barrier("access-to-talent")] },
      },
      skills,
    ],
  ],
  data: [
    ["a result that it measured", "MET", { records: { measurements: [{ kind: "RESULT" }] } }],
    ["only targets", "PARTLY", { records: { measurements: [{ kind: "TARGET" }] } }],
    ["public statistics alone", "PARTLY", { figures: { population: 1 } }],
    [
      "the audit has no figures, it is found",
      "NOT_MET",
      {
        records: {
          "policy-instruments": [{ kind: "audit", status: "CLOSED" }],
          findings: [
            barrier("results-of-investment-in-maker-spaces", {
              bearsOn: [{ id: "here/policy-instruments/0" }],
            }),
          ],
        },
      },
    ],
  ],
};
