import { FORMATS } from "../define/formats.ts";
import { both, differ } from "./between.ts";

export const unitsDiffer = differ(({ unit }) => unit);

export const areMoney = both(({ unit }) => unit !== null && FORMATS.currency.valid(unit));
