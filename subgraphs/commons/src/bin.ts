#!/usr/bin/env node
import { httpOptions } from "@guildhall/serving/process";
import { pino } from "pino";
import { catalogueOptions, loadConfig } from "./config.ts";
import { startCommons } from "./start.ts";

try {
  const config = loadConfig();
  const commons = await startCommons({
    port: config.PORT,
    host: config.HOST,
    profiles: config.GUILDHALL_PROFILES,
    partners: config.GUILDHALL_PARTNERS,
    data: config.GUILDHALL_DATA,
    probe: config.GUILDHALL_PROBE,
    ...catalogueOptions(config),
    http: httpOptions(config),
    limits: config.GUILDHALL_LIMITS,
    log: pino({ level: config.LOG_LEVEL }, pino.destination({ fd: 2, sync: true })),
  });
  console.log(commons.url);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => commons.stop());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
