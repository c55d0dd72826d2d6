export { apolloOptions } from "./apollo.ts";
export { createHttp, listen, mountGraphql, type HttpContext, type HttpOptions } from "./listen.ts";
