export { apolloOptions } from "./apollo.ts";
export {
  createHttp,
  fail,
  listen,
  mountGraphql,
  type HttpContext,
  type HttpOptions,
} from "./listen.ts";
