import type { SuccessFactor } from "../records/council.ts";
import { findTerm, vocabulary } from "../vocabularies/vocabulary.ts";
import type { Rule } from "./rule.ts";

const FACTORS = "keySuccessFactor";

export const councilDeclared: Rule = {
  code: "COUNCIL_DECLARED",
  severity: "NOTE",
  means:
    "A council's success factors are those that its partnership declared for all, unproven here.",
  check(record) {
    const factors = record["keySuccessFactors"];
    if (!record["partnership"] || !Array.isArray(factors)) return [];
    const shown = (factors as Partial<SuccessFactor>[]).some(
      (one) => one?.evidence || one?.measurements?.length,
    );
    const named = new Set(
      (factors as Partial<SuccessFactor>[]).map(
        (one) => findTerm(FACTORS, String(one?.factor))?.code,
      ),
    );
    const isWhole = vocabulary(FACTORS)?.terms.every(({ code }) => named.has(code));
    if (shown || !isWhole) return [];
    return [
      {
        field: "keySuccessFactors",
        message:
          "These factors are declared by the partnership for all its councils and not shown here, so that councils agree in them without evidence. Say in `evidence` or `measurements` what bears each out.",
        wanted: "what bears them out in this council, or those alone that are its own",
      },
    ];
  },
};
