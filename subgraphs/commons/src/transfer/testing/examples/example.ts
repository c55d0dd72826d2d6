import type { Met } from "../../conditions/condition.ts";
import type { judgeMade, Made } from "../places.ts";

export type Options = NonNullable<Parameters<typeof judgeMade>[2]>;
/** What is the case at the receiver, what the rule makes of it and, where it matters, of what practice. */
export type Example = [words: string, met: Met, receiver: Made, options?: Options];

export const fabLab = { kind: "fab-lab", scope: "city" };
export const barrier = (theme: string, more = {}) => ({
  kind: "BARRIER",
  themes: [theme],
  ...more,
});
export const practiceWith = (space: Record<string, unknown>): Options => ({
  practice: { makerSpaces: ["there/maker-spaces/0"] },
  giver: { records: { "maker-spaces": [space] } },
});
export const statistics = (code: string, second: string) => {
  const giver = { figures: { [code]: 50, [second]: 50 } };
  const figures = (a: number, b: number): Made => ({ figures: { [code]: a, [second]: b } });
  return { giver, figures };
};

/** By criterion. */
export type Examples = Readonly<Record<string, readonly Example[]>>;
