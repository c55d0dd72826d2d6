import {
  MongoError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
} from "mongodb";
import { StoreError } from "../errors.ts";

/** AuthenticationFailed, Unauthorized, UserNotFound, and the code of MongoDB's hosted service. */
const NOT_ALLOWED = new Set<unknown>([18, 13, 11, 8000]);

/**
 * A server's address as it may be shown. All before the last @ counts as user and password: a
 * password that should have been percent-encoded may hold any sign.
 */
export function shown(url: string): string {
  const [, scheme = "", rest = ""] = /^([a-z+]+:\/\/)?(.*)$/is.exec(url) ?? [];
  const end = rest.lastIndexOf("@");
  const host = rest.slice(end + 1).replace(/\?.*$/s, "");
  return end === -1
    ? scheme + host
    : `${scheme}${rest.slice(0, end).split(/[:/?@]/)[0]}:***@${host}`;
}

/** Turns what the driver reports into what was got, what was wanted and what to do. */
export function explained(url: string, error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof MongoError)) return error;
  const at = shown(url);
  if (error instanceof MongoServerError && NOT_ALLOWED.has(error.code))
    return new StoreError(
      "STORE_CREDENTIALS",
      `The MongoDB at ${at} refused the user or forbids what was asked (${error.message}). ` +
        "Check user, password and authSource in MONGODB_URL, and that the user may read and write the database.",
      { cause: error },
    );
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError)
    return new StoreError(
      "STORE_UNREACHABLE",
      `No MongoDB answers at ${at} (${error.message}). ` +
        "Check that it runs, that MONGODB_URL names it, and that the network lets this machine in.",
      { cause: error },
    );
  return new StoreError("STORE_FAILED", `The MongoDB at ${at} reported: ${error.message}`, {
    cause: error,
  });
}

/** The driver's own message may repeat the address, with the password: so neither it nor a cause. */
export const unreadable = (url: string): StoreError =>
  new StoreError(
    "STORE_ADDRESS_INVALID",
    `The address ${shown(url)} cannot be read. Give MONGODB_URL as ` +
      "mongodb://user:password@host:27017/database, with signs in the password percent-encoded.",
  );
