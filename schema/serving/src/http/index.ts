export { apolloOptions, type ApolloSettings } from "./apollo.ts";
export { type Asked, bareId, documentId, documentText } from "./document-id.ts";
export { type EventStream, openEventStream } from "./event-stream.ts";
export { fail } from "./fail.ts";
export { isForeseen } from "./foreseen.ts";
export type { FastifyInstance as Http } from "fastify";
export {
  createHttp,
  listen,
  mountGraphql,
  type HttpContext,
  type HttpOptions,
  type Mount,
} from "./listen.ts";
export { type OpenOptions, openToAll } from "./open.ts";
export { type Logged, REQUEST_ID } from "./request-log.ts";
export { useLimits } from "./use-limits.ts";
export { WAIT } from "./within-its-time.ts";
