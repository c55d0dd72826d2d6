import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const valueRefused = reason({
  code: "VALUE_REFUSED",
  severity: "REFUSES",
  says: "The one asked did not want to tell one of them.",
  description: "It may be high or low; those who do not tell are seldom like those who do.",
  holds: either(({ absence }) => absence === "REFUSED"),
});
