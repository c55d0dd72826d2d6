/** What tests of several packages share. It is never built: only sources lead here. */
export { auditHttp } from "./audit.ts";
export { disposables, together, type Disposables } from "./disposables.ts";
export { temporaryFolder, type TemporaryFolder } from "./folder.ts";
export { introspect } from "./introspect.ts";
export { post, query, type Answer } from "./query.ts";
export { startServer, type TestServer } from "./server.ts";
export { until } from "./until.ts";
