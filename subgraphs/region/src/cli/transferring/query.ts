import type { Question } from "../asking/pinned.ts";

const STATISTIC = "{ value unit period }";

export const questionOf = (practice: string, to: string): Question => ({
  name: "Transfer",
  declares: "$practice: [ID!]!, $to: ID!",
  variables: { practice: [practice], to },
  fields: `records(ids: $practice) { goodPractice { name transferability(to: $to) {
    practice from to toName
    conditions { text criterion basis context met says records recordCount cannotTell
      figures { indicator receiver ${STATISTIC} giver ${STATISTIC} cautions } }
    summary { tellable says formula seed
      equalWeights { low high method } variedWeights { low high method } }
    barriers { theme giver receiver } enablers { theme giver receiver }
    adoptions { records name places state outcome }
    similar(first: 5) { says }
    evidenceStrength cautions } } }`,
});
