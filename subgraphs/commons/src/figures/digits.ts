/** `1,144,900`, `0.819483`: a number as formulas and sentences have it, the same wherever the server stands. */
export const digits = (value: number): string =>
  value.toLocaleString("en", { maximumFractionDigits: 6 });
