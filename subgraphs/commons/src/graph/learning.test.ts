import { Warnings } from "@guildhall/schema";
import { graphql } from "graphql";
import { expect, it } from "vitest";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import { commonsSubgraph } from "./subgraph.ts";

const asked = async (source: string) => {
  const { schema } = await commonsSubgraph();
  const contextValue = { ...(await foundingEvidence()), warnings: new Warnings() };
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  // oxlint-disable-next-line typescript/no-explicit-any -- a test knows what it asked for
  return JSON.parse(JSON.stringify(data)) as any;
};

it("answers who learnt what from whom, with the accounts, the records and the sources", async () => {
  const { partnership } = await asked(`{ partnership(id: "urban-m") { learning(asOf: "2026-11-24") {
    says
    edges { id way reach tie what practice state stateBasis toldBy
      from { region places organisations country } to { region places organisations country }
      accounts { record state stateBasis toldBy period { start end } adaptation outcome }
      evidence sources { title address confidence } }
    leftOut { record reason says }
    findings { record name tie kind foundAt fate answeredBy shaped }
    actions { record name tie owner dueOn state fate answers event }
    instruments { record name tie influence changeSought changeMade practices findings stage sources { title } }
    untouchedInstruments
  } } }`);
  const { edges, actions, says } = partnership.learning;
  expect(says).toMatch(/^\d+ practices taken up or looked at, 6 visits, 1 findings/);
  expect(
    edges.find(({ what }: { what: string }) => what.startsWith("Plateau Urbain")),
  ).toMatchObject({
    way: "ADOPTION",
    reach: "TAKEN",
    tie: "REGION",
    practice: "paris/good-practices/gp-plateau-urbain",
    from: { region: "paris" },
    to: { region: "zagreb" },
    evidence: ["zagreb/adoptions/ad-plateau-urbain-zagreb"],
    sources: expect.arrayContaining([expect.objectContaining({ confidence: expect.any(String) })]),
  });
  expect(actions[0]).toMatchObject({ dueOn: "2018-05-03", fate: "NOT_TOLD_AND_PAST_DUE" });
});

it("answers councils side by side, with the words of the vocabulary", async () => {
  const { partnership } = await asked(`{ partnership(id: "sme-cluster-growth") { councilsCompared {
    says
    councils { record region name activities { kind what records } }
    keySuccessFactors { factor { code label } standing says
      rows { council region standing evidence measurements says } }
    supportAreas { area { code } standing says rows { council standing } }
    shared { what councils records }
  } } }`);
  expect(partnership.councilsCompared).toMatchObject({
    keySuccessFactors: [
      {
        factor: { code: "more-sme-university-interaction", label: expect.any(String) },
        standing: "DECLARED_BY_PROGRAMME",
        rows: expect.arrayContaining([
          expect.objectContaining({
            council: "cork/councils/cork-cluster-growth-council",
            says: "Declared by the programme, no evidence of the council's own.",
          }),
        ]),
      },
      {},
      {},
      {},
    ],
    shared: [{ what: "events held" }, { what: "pilots run" }],
  });
});
