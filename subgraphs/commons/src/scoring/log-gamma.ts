/** B(2k) / (2k (2k − 1)): the first terms of Stirling's series, DLMF 5.11.1. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156];
/** From here on the series is as exact as numbers are. */
const FAR = 16;

/** ln Γ(x) for x above 0. */
export function logGamma(x: number): number {
  let below = 1;
  let at = x;
  // Γ(x) = Γ(x + n) / (x (x + 1) … (x + n − 1))
  for (; at < FAR; at++) below *= at;
  let series = 0;
  for (const term of STIRLING.toReversed()) series = series / (at * at) + term;
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series / at - Math.log(below);
}
