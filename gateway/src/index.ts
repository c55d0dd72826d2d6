export { documentSettings, type GatewayConfig, loadConfig } from "./config.ts";
export { type Explained, explainer, type PlanRequest } from "./federation/explainer.ts";
export { planner, type PlanSummary } from "./federation/plan.ts";
export { apiSdl } from "./supergraph/api-sdl.ts";
export { SDL_LIMITS } from "./contract/limits.ts";
export { supergraphSdl } from "./supergraph/snapshot.ts";
export type { GatewayOptions } from "./options.ts";
export { type Gateway, startGateway } from "./start.ts";
export type { RegionNote, Served } from "./tier/notes.ts";
