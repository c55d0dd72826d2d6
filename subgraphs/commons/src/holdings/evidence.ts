import type { CommonsContext } from "../registry/context.ts";
import type { Holdings } from "./holdings.ts";

/** All that figures and judgements are drawn from: records, public statistics, profiles, partnerships. */
export interface Evidence extends Pick<CommonsContext, "directory" | "registry" | "statistics"> {
  holdings: Holdings;
}
