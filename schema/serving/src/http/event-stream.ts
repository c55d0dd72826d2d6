import type { FastifyReply } from "fastify";

export interface StreamedEvent {
  id: string;
  event: string;
  data: unknown;
}

/** Server-sent events to one listener. */
export interface EventStream {
  send(event: StreamedEvent): void;
  /** A sign of life that is no event. */
  beat(): void;
  end(): void;
}

/** Of a listener that does not read, as many bytes are kept before it is let go. */
const UNREAD = 64 * 1024;

/** Answers a request with events, for as long as both sides like. Listeners come again after a cut. */
export function openEventStream(reply: FastifyReply): EventStream {
  const { raw } = reply;
  const write = (text: string): void => {
    raw.write(text);
    if (raw.writableLength > UNREAD) raw.destroy();
  };
  reply.hijack();
  raw.writeHead(200, {
    // What every answer has: its request's id, and who may read it.
    ...(reply.getHeaders() as Record<string, string>),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    // So that a proxy in between sends on what it gets.
    "x-accel-buffering": "no",
  });
  write("retry: 5000\n\n");
  return {
    send: ({ id, event, data }) =>
      write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => write(":\n\n"),
    end: () => void raw.end(),
  };
}
