import { fail, type Http } from "@guildhall/serving/http";
import { createHash, timingSafeEqual } from "node:crypto";
import type { Harvest } from "./harvest/harvest.ts";

export interface OperatorOptions {
  /** What whoever runs commons shows. Without one nobody is let in. */
  token: string | undefined;
  harvest: Harvest | null;
}

/**
 * What is for whoever runs commons alone: `POST /operator/reread/<region>` throws a region's copy
 * away and reads it from the start. Not a mutation: what stands in the graph reaches every gateway.
 */
export function useOperator(http: Http, { token, harvest }: OperatorOptions): void {
  http.post<{ Params: { region: string } }>(
    "/operator/reread/:region",
    async ({ headers, params: { region } }, reply) => {
      if (token === undefined)
        return fail(
          reply,
          "FORBIDDEN",
          "No token of an operator is set, so nobody may do this. Start commons with GUILDHALL_OPERATOR_TOKEN.",
        );
      if (!isSame(headers.authorization ?? "", `Bearer ${token}`))
        return fail(
          reply,
          "UNAUTHENTICATED",
          "Wanted the operator's token: Authorization: Bearer <GUILDHALL_OPERATOR_TOKEN>.",
        );
      if (!harvest?.reread(region))
        return fail(
          reply,
          "NOT_FOUND",
          "No region of that id is followed. Give the id of a partner in partners.json.",
        );
      return reply.code(202).send({ region, status: "to be read from the start" });
    },
  );
}

/** Takes as long for one as for the other. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
