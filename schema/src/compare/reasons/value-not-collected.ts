import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const valueNotCollected = reason({
  code: "VALUE_NOT_COLLECTED",
  severity: "REFUSES",
  says: "Nobody asked or counted one of them.",
  description: "That nothing was counted does not say that there is nothing.",
  holds: either(({ absence }) => absence === "NOT_COLLECTED"),
});
