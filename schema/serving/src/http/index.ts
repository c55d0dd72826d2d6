export { apolloOptions } from "./apollo.ts";
export type { FastifyInstance as Http } from "fastify";
export { createHttp, listen, mountGraphql, type HttpContext, type HttpOptions } from "./listen.ts";
