import { continuedFraction } from "./fraction.ts";
import { increasingRoot, roughly } from "./increasing-root.ts";
import { logGamma } from "./log-gamma.ts";

/** The shares of the gamma distribution of a shape below and above a point. */
export interface Tails {
  below: number;
  above: number;
}

/** The incomplete gamma function: the series of DLMF 8.11.4 before the shape, the fraction of 8.9.2 beyond. */
export function gammaTails(shape: number, x: number): Tails {
  const density = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; term > sum * Number.EPSILON; n++) sum += term *= x / (shape + n);
    return { below: density * sum, above: 1 - density * sum };
  }
  const fraction = continuedFraction(x + 1 - shape, (n) => ({
    a: n * (shape - n),
    b: x + 2 * n + 1 - shape,
  }));
  return { below: 1 - density / fraction, above: density / fraction };
}

/** The point below which such a share of the gamma distribution lies (its scale 1). */
export const gammaQuantile = (shape: number, share: number): number =>
  // ln x is sought: of a share near 0 x itself is told no better than as 0
  Math.exp(
    increasingRoot(
      (t) => {
        const x = Math.exp(t);
        const { below, above } = gammaTails(shape, x);
        const slope = Math.exp(shape * t - x - logGamma(shape));
        // the smaller tail is the one that is exact
        return { value: share < 0.5 ? below - share : 1 - share - above, slope };
      },
      Math.log(shape) + roughly(share) / Math.sqrt(shape),
    ),
  );
