import { type Logger, pino } from "pino";

export type LogLevel = "silent" | "debug" | "info" | "warn" | "error";

export const createLog = (level: LogLevel): Logger => pino({ name: "gateway", level });
