import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** The way from commons to one region's server, which the test cuts. */
export interface Network extends AsyncDisposable {
  /** What leads over it to an address of the server. */
  over(url: string): string;
  /** Pieces of answers that came back so far. */
  readonly pieces: number;
  /** All that is under way ends in the middle, and nothing gets through from here on. */
  cut(): void;
  mend(): void;
}

export async function startNetwork(port: number): Promise<Network> {
  const sockets = new Set<Socket>();
  let isCut = false;
  let pieces = 0;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(port, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.once("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
    far.on("data", () => void pieces++);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port: own } = server.address() as AddressInfo;
  const cut = (): void => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    over(url) {
      const address = new URL(url);
      address.port = String(own);
      return address.href;
    },
    get pieces() {
      return pieces;
    },
    cut,
    mend: () => void (isCut = false),
    async [Symbol.asyncDispose]() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
