import { object, text, value } from "@guildhall/schema/define";
import type { Interval } from "../../scoring/interval.ts";

@object("Two ends between which a figure may lie, with the method by which they were worked out.")
export class FigureInterval implements Interval {
  @value(() => Number, "The lower end.", { required: true })
  low: number;

  @value(() => Number, "The upper end.", { required: true })
  high: number;

  @value(() => Number, "How sure it is, such as 0.95; null where the ends are told and no more.")
  level: number | null;

  @text("How it was worked out, such as `exact Poisson`.", { required: true })
  method: string;
}
