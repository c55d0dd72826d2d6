import { judgeArea } from "./rules/area.ts";
import { judgeCost } from "./rules/cost.ts";
import { judgeEligibility } from "./rules/eligibility.ts";
import { judgeRunning } from "./rules/running.ts";
import type { Rule } from "./rules/rule.ts";
import { judgeSector } from "./rules/sector.ts";
import { judgeSize } from "./rules/size.ts";
import { judgeStage } from "./rules/stage.ts";
import { judgeSupport } from "./rules/support.ts";
import { judgeWords } from "./rules/words.ts";

/** How records of a kind are weighed against a firm's question. */
export interface Weighing {
  kind: string;
  /** What such a record is called, one and many. */
  one: string;
  many: string;
  rules: readonly Rule[];
  /** Fields that a firm wants told although nothing is weighed by them. */
  told: readonly string[];
}

export const PROGRAMMES: Weighing = {
  kind: "support-programmes",
  one: "programme",
  many: "programmes",
  rules: [
    judgeArea,
    judgeRunning,
    judgeSupport,
    judgeStage,
    judgeSector,
    judgeSize("eligibility"),
    judgeEligibility("eligibility"),
    judgeCost,
  ],
  told: ["providerType", "howToApply"],
};

export const CONSULTANCY: Weighing = {
  kind: "consultancy-offers",
  one: "consultancy offer",
  many: "consultancy offers",
  rules: [
    judgeArea,
    judgeRunning,
    judgeWords("description"),
    judgeStage,
    judgeSector,
    judgeSize("audience"),
    judgeEligibility("audience"),
    judgeCost,
  ],
  told: ["providerType", "howToApply"],
};

/** Nobody says of what is there to learn from which stage or sector it is for. */
export const LEARNING: Weighing = {
  kind: "learning-resources",
  one: "learning resource",
  many: "learning resources",
  rules: [
    judgeArea,
    judgeRunning,
    judgeWords("description"),
    judgeSize("audience"),
    judgeEligibility("audience"),
    judgeCost,
  ],
  told: ["languages", "themes"],
};
