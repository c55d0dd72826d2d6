import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { BSON } from "mongodb";

const OP_REPLY = 1;
const OP_MSG = 2013;
const HEADER = 16;

const HELLO = {
  ok: 1,
  helloOk: true,
  isWritablePrimary: true,
  minWireVersion: 0,
  maxWireVersion: 21,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
};
const REFUSAL = {
  ok: 0,
  code: 18,
  codeName: "AuthenticationFailed",
  errmsg: "Authentication failed.",
};

/** Speaks just enough of MongoDB's protocol to greet a driver and to refuse its password. */
export async function startRefusingServer(): Promise<{ port: number } & AsyncDisposable> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      while (received.length >= 4 && received.length >= received.readInt32LE(0)) {
        const length = received.readInt32LE(0);
        socket.write(answerTo(received.subarray(0, length)));
        received = received.subarray(length);
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function answerTo(message: Buffer): Buffer {
  const id = message.readInt32LE(4);
  // The first greeting still comes in the protocol's old form.
  if (message.readInt32LE(12) !== OP_MSG)
    return framed(id, OP_REPLY, [Buffer.alloc(16), count(1), BSON.serialize(HELLO)]);
  const command = BSON.deserialize(message.subarray(HEADER + 5));
  const answer = "hello" in command || "ismaster" in command ? HELLO : REFUSAL;
  return framed(id, OP_MSG, [Buffer.alloc(5), BSON.serialize(answer)]);
}

function framed(to: number, code: number, parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([count(HEADER + body.length), count(0), count(to), count(code), body]);
}

function count(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}
