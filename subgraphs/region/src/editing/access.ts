import type { Hosted } from "../records/hosted.ts";
import type { Author } from "../store/index.ts";

/** A region's registry, and who writes to it: whether they may was asked before. */
export interface Access extends Hosted {
  region: string;
  author: Author;
}
