import type { FastifyReply } from "fastify";
import { ERRORS, type ErrorCode } from "@guildhall/schema";

/** Answers a request that failed as a whole as GraphQL clients expect it, with a stable code. */
export function fail(reply: FastifyReply, code: ErrorCode, message: string): FastifyReply {
  return reply
    .code(ERRORS[code].status)
    .type("application/json; charset=utf-8")
    .send({ errors: [{ message, extensions: { code } }] });
}
