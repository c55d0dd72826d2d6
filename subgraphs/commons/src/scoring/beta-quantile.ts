import { continuedFraction } from "./fraction.ts";
import type { Tails } from "./gamma-quantile.ts";
import { increasingRoot, roughly } from "./increasing-root.ts";
import { logGamma } from "./log-gamma.ts";

/** x and 1 − x, each exact, however near to 0 either is. */
export interface Split {
  x: number;
  rest: number;
}

/** The incomplete beta function, by the continued fraction of DLMF 8.17.22 on the side where it is quick. */
export function betaTails(a: number, b: number, { x, rest }: Split): Tails {
  if (x > (a + 1) / (a + b + 2)) {
    const { below, above } = betaTails(b, a, { x: rest, rest: x });
    return { below: above, above: below };
  }
  const fraction = continuedFraction(1, (n) => ({ a: coefficient(a, b, x, n), b: 1 }));
  const below = Math.exp(logDensity(a, b, x, rest)) / (a * fraction);
  return { below, above: 1 - below };
}

/** d₂ₘ and d₂ₘ₊₁ of DLMF 8.17.23. */
function coefficient(a: number, b: number, x: number, n: number): number {
  const m = Math.floor(n / 2);
  const under = (a + 2 * m - (n % 2 ? 0 : 1)) * (a + 2 * m + (n % 2 ? 1 : 0));
  return ((n % 2 ? -(a + m) * (a + b + m) : m * (b - m)) * x) / under;
}

/** ln of the density times x (1 − x). */
const logDensity = (a: number, b: number, x: number, rest: number): number =>
  a * Math.log(x) + b * Math.log(rest) + logGamma(a + b) - logGamma(a) - logGamma(b);

/** The odds x / (1 − x) of the point below which such a share of the beta distribution lies. */
export const betaOdds = (a: number, b: number, share: number): number =>
  Math.exp(
    increasingRoot(
      (t) => {
        const split = ofOdds(Math.exp(t));
        const { below, above } = betaTails(a, b, split);
        const slope = Math.exp(logDensity(a, b, split.x, split.rest));
        return { value: share < 0.5 ? below - share : 1 - share - above, slope };
      },
      Math.log(a / b) + roughly(share) * Math.sqrt(1 / a + 1 / b),
    ),
  );

export const ofOdds = (odds: number): Split => ({ x: odds / (1 + odds), rest: 1 / (1 + odds) });
