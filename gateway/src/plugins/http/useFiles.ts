import { fail, type Http } from "@guildhall/serving/http";
import { Pool } from "undici";

export interface FilesOptions {
  /** Where commons answers. */
  commonsUrl: string;
  /** Milliseconds in which a file begins, and after which one that comes no further is given up. */
  timeout: number;
}

/** Files that may be on their way to clients at once. */
const MOST = 32;
/** Milliseconds after which a file that is not read to its end is given up: others want its place. */
const LONGEST = 15 * 60_000;

/** What commons says of a file; whatever else it says is between commons and the gateway. */
const PASSED = [
  "content-type",
  "content-disposition",
  "cache-control",
  "etag",
  "link",
  "repr-digest",
  "retry-after",
  "x-guildhall-erased",
];

type Named = { Params: { name: string } };

/** `/snapshots/<hash>` and `/export/<file>`: files of commons, passed on as they come. */
export function useFiles(http: Http, { commonsUrl, timeout }: FilesOptions): void {
  const { origin } = new URL(commonsUrl);
  const pool = new Pool(origin, {
    connections: MOST,
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
  http.addHook("onClose", () => pool.destroy());
  let underWay = 0;

  for (const folder of ["snapshots", "export"])
    http.get<Named>(`/${folder}/:name`, async (request, reply) => {
      if (underWay >= MOST)
        return fail(reply.header("retry-after", "1"), "BUSY", "Too many files are being sent.");
      underWay++;
      const timer = setTimeout(() => reply.raw.destroy(), LONGEST);
      reply.raw.once("close", () => {
        clearTimeout(timer);
        underWay--;
      });
      const query = request.url.split("?", 2)[1];
      const path = `/${folder}/${encodeURIComponent(request.params.name)}`;
      const known = request.headers["if-none-match"];
      try {
        const { statusCode, headers, body } = await pool.request({
          method: "GET",
          path: query === undefined ? path : `${path}?${query}`,
          headers: { "x-request-id": request.id, ...(known && { "if-none-match": known }) },
        });
        // Nobody waits for a file whose reader is gone.
        reply.raw.once("close", () => void body.on("error", () => undefined).destroy());
        for (const name of PASSED)
          if (headers[name] !== undefined) reply.header(name, headers[name]);
        return reply.code(statusCode).send(body);
      } catch (error) {
        request.log.warn({ err: error }, "commons does not give a file");
        return fail(reply, "COMMONS_UNAVAILABLE", "The commons did not answer.").code(503);
      }
    });
}
