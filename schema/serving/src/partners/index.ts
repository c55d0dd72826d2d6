export {
  NO_PARTNERS,
  parseDirectory,
  type DirectoryProblem,
  type DirectoryResult,
  type Partner,
  type PartnerDirectory,
} from "./directory.ts";
export {
  followPartners,
  type DirectoryState,
  type FollowedDirectory,
  type FollowOptions,
} from "./follow.ts";
export { createTurns, type Turns } from "./turns.ts";
export { type Found, keepVisiting, type Visits } from "./visits.ts";
