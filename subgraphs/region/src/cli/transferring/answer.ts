import { z } from "zod";

const text = z.string().nullish();
const share = z.object({ low: z.number(), high: z.number(), method: z.string() });
const statistic = z.object({ value: z.number(), unit: z.string(), period: z.string() });

const condition = z.object({
  text: z.string(),
  criterion: text,
  basis: text,
  context: text,
  met: z.string(),
  says: z.string(),
  records: z.array(z.string()),
  recordCount: z.number(),
  figures: z.array(
    z.object({
      indicator: z.string(),
      receiver: statistic,
      giver: statistic,
      cautions: z.array(z.string()),
    }),
  ),
  cannotTell: text,
});

const shared = z.object({
  theme: z.string(),
  giver: z.array(z.string()),
  receiver: z.array(z.string()),
});

const adoption = z.object({
  records: z.array(z.string()),
  name: z.string(),
  places: z.array(z.string()),
  state: z.string(),
  outcome: text,
});

/** What a graph answers to how a practice would do elsewhere. */
export const transfer = z.object({
  practice: z.string(),
  from: z.string(),
  to: z.string(),
  toName: text,
  conditions: z.array(condition),
  summary: z.object({
    tellable: z.boolean(),
    says: z.string(),
    formula: z.string(),
    equalWeights: share.nullish(),
    variedWeights: share.nullish(),
    seed: z.number(),
  }),
  barriers: z.array(shared),
  enablers: z.array(shared),
  adoptions: z.array(adoption),
  similar: z.array(z.object({ says: z.string() })).nullish(),
  evidenceStrength: z.string(),
  cautions: z.array(z.string()),
});

/** The practice as the catalogue has it; null where it has none of the id. */
export const practices = z
  .array(
    z.object({
      goodPractice: z.object({ name: z.string(), transferability: transfer.nullish() }).nullish(),
    }),
  )
  .nullish();

export type Transfer = z.infer<typeof transfer>;
export type Condition = z.infer<typeof condition>;
