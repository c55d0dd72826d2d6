/** Two ends between which something lies, and how sure that is. */
export interface Interval {
  low: number;
  high: number;
  /** Such as 0.95; null where the ends are those that occurred. */
  level: number | null;
  /** How it was worked out, by its name: `exact Poisson`. */
  method: string;
}
