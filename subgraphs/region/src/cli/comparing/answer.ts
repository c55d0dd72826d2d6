import { z } from "zod";

const maybe = <T extends z.ZodType>(type: T) => type.nullish();
const text = maybe(z.string());
const number = maybe(z.number());

const reason = z.object({ code: z.string(), says: z.string() });
const source = z.object({ title: text, address: text });
const interval = z.object({ low: z.number(), high: z.number(), level: number, method: z.string() });

const figure = z.object({
  id: z.string(),
  record: text,
  of: text,
  value: number,
  upper: number,
  bound: text,
  unit: text,
  unitAsGiven: z.string(),
  asGiven: text,
  kind: text,
  period: text,
  territory: maybe(z.object({ code: z.string(), scheme: z.string(), version: z.string() })),
  confidence: text,
  sources: z.array(source),
  derivation: maybe(z.object({ formula: z.string() })),
});

const view = z.object({
  value: number,
  upper: number,
  bound: text,
  unit: text,
  formula: text,
  interval: maybe(interval),
  refused: text,
  says: z.string(),
  cautions: z.array(reason),
});

const summary = z.object({ min: number, median: number, max: number });

const cell = z.object({
  verdict: text,
  reasons: z.array(reason),
  figure: maybe(figure),
  interval: maybe(interval),
  view: maybe(view),
  absence: text,
  absenceSays: text,
});

const column = z.object({
  indicator: z.string(),
  part: text,
  label: z.string(),
  basis: maybe(z.object({ unit: text, says: z.string() })),
  statistics: z.object({ n: z.number(), regions: z.number(), low: summary, high: summary }),
});

const rank = z.object({ nominal: z.number(), low: z.number(), high: z.number() });

const ranking = z.object({
  method: z.object({ normalisation: z.string(), aggregation: z.string(), seed: z.number() }),
  refused: z.array(z.object({ says: z.string() })),
  result: maybe(
    z.object({
      regions: z.array(
        z.object({ region: z.string(), regionName: text, ranks: rank, says: z.string() }),
      ),
      groups: z.array(z.object({ says: z.string() })),
    }),
  ),
});

/** What a graph answers to a comparison. */
export const comparison = z.object({
  columns: z.array(column),
  rows: z.array(z.object({ region: z.string(), regionName: text, cells: z.array(cell) })),
  coverage: z.object({ sentence: z.string() }),
  ranking: maybe(ranking),
});

export type Comparison = z.infer<typeof comparison>;
export type Cell = z.infer<typeof cell>;
export type Column = z.infer<typeof column>;
export type Ranking = z.infer<typeof ranking>;
export type Row = Comparison["rows"][number];
