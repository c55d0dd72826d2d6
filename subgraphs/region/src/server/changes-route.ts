import { type EventStream, fail, type Http, openEventStream } from "@guildhall/serving/http";
import type { Announcer } from "./announcer.ts";

/**
 * `GET <path>` tells, as server-sent events, whenever the registry's log has got further: its
 * position, which is the event's id too. Where a path is for several regions, `region` says which.
 */
export function useAnnouncements(
  http: Http,
  announcer: Announcer,
  { path, regions }: { path: string; regions: readonly string[] },
): void {
  http.get(path, { exposeHeadRoute: false }, async ({ query, headers }, reply) => {
    const { region = regions.length === 1 ? regions[0] : "" } = query as { region?: string };
    if (region === undefined || !regions.includes(region))
      return fail(
        reply,
        "NOT_FOUND",
        `Got region=${String(region).slice(0, 80)}, wanted one of ${regions.join(", ")}.`,
      );
    // Opened when it is sure that there is room: what was missed is told at the first look.
    let stream: EventStream | undefined;
    const leave = announcer.listen({
      region,
      last: lastOf(headers["last-event-id"]),
      tell: (position) =>
        stream?.send({ id: String(position), event: "position", data: { region, position } }),
      beat: () => stream?.beat(),
      end: () => stream?.end(),
    });
    if (!leave)
      return fail(
        reply.header("retry-after", "60"),
        "BUSY",
        "As many listen as may, or the server is stopping. Ask for the changes now and then instead.",
      );
    reply.raw.once("close", leave);
    stream = openEventStream(reply);
    return reply;
  });
}

/** What the listener had last; null where it had nothing, or what is none of ours. */
const lastOf = (given: string | string[] | undefined): number | null =>
  typeof given === "string" && /^\d{1,15}$/.test(given) ? Number(given) : null;
