#!/usr/bin/env node
import { httpOptions } from "@guildhall/serving/process";
import { pino } from "pino";
import { loadConfig } from "./config.ts";
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
    harvest: config.GUILDHALL_HARVEST > 0 && config.GUILDHALL_HARVEST * 1_000,
    operatorToken: config.GUILDHALL_OPERATOR_TOKEN,
    snapshots: { most: config.GUILDHALL_SNAPSHOTS },
    publicUrl: config.GUILDHALL_PUBLIC_URL,
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
