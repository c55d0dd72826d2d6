export { apolloOptions } from "./apollo.ts";
export { isForeseen } from "./foreseen.ts";
export type { FastifyInstance as Http } from "fastify";
export { createHttp, listen, mountGraphql, type HttpContext, type HttpOptions } from "./listen.ts";
export { type Logged, REQUEST_ID } from "./request-log.ts";
