import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const valueNotApplicable = reason({
  code: "VALUE_NOT_APPLICABLE",
  severity: "REFUSES",
  says: "One of them makes no sense where it was asked for.",
  description: "A place without members has no share of members. It is neither missing nor zero.",
  holds: either(({ absence }) => absence === "NOT_APPLICABLE"),
});
