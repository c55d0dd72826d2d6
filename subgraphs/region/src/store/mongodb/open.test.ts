import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { withDefaults } from "../testing/harness.ts";
import { startRefusingServer } from "../testing/refusing-server.ts";
import { shown } from "./address.ts";
import { clientFor, openMongoStore } from "./open.ts";

const failure = (url: string): Promise<Error & { code?: string }> =>
  openMongoStore({ ...withDefaults(), url }).then(
    () => Promise.reject(new Error("was opened")),
    (error: Error) => error,
  );

describe("opening a MongoDB store", () => {
  it("says which server does not answer", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    const error = await failure(
      `mongodb://host:s3cret@127.0.0.1:${port}/?serverSelectionTimeoutMS=200`,
    );
    expect(error).toMatchObject({ code: "STORE_UNREACHABLE" });
    expect(error.message).toContain(`mongodb://host:***@127.0.0.1:${port}`);
    expect(inspect(error, { depth: 10 })).not.toContain("s3cret");
  });

  it("says that the user or password was refused", async () => {
    await using server = await startRefusingServer();
    const error = await failure(
      `mongodb://host:s3cret@127.0.0.1:${server.port}/?serverSelectionTimeoutMS=2000`,
    );
    expect(error).toMatchObject({ code: "STORE_CREDENTIALS" });
    expect(error.message).toContain("authSource");
    expect(inspect(error, { depth: 10 })).not.toContain("s3cret");
  });

  it.each([
    "mongodb://host:s3cret:x@:27017/",
    "mongodb://host:s3cret@/",
    "postgres://host:s3cret@127.0.0.1/",
    "host:s3cret@127.0.0.1",
    "mongodb://host:s3cret/more@127.0.0.1/",
    "mongodb://host:s3cret@127.0.0.1/?w=nonsense&tls=maybe",
  ])("says that an address cannot be read, without repeating its password: %s", async (url) => {
    const error = await failure(url);
    expect(error).toMatchObject({ code: "STORE_ADDRESS_INVALID" });
    expect(inspect(error, { depth: 10 })).not.toContain("s3cret");
  });

  it.each([
    ["mongodb://a:b@h:1/db?x=b", "mongodb://a:***@h:1/db"],
    ["mongodb+srv://a:b:c@d@h/db", "mongodb+srv://a:***@h/db"],
    ["mongodb://a:b?c@h/db?x=y", "mongodb://a:***@h/db"],
    ["mongodb://h,i:2/db", "mongodb://h,i:2/db"],
  ])("shows %s without its password", (url, expected) => {
    expect(shown(url)).toBe(expected);
  });

  it.each(["mongodb://h/db", "mongodb://h/db?w=1&journal=false&readConcernLevel=local"])(
    "counts on what a majority has on its disks, whatever the address says: %s",
    async (url) => {
      const client = clientFor(url);
      expect(client.options.writeConcern).toMatchObject({ w: "majority", journal: true });
      expect(client.options.readConcern).toMatchObject({ level: "majority" });
      await client.close();
    },
  );
});
