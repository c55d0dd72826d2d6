import { type ErrorCode, ERRORS } from "@guildhall/schema";
import type { Found } from "@guildhall/serving/partners";
import type { Catalogue, CopyState } from "../catalogue/catalogue.ts";
import { BOUNDS } from "./bounds.ts";
import { anew, memoOf, moved, returned, tell } from "./memo.ts";
import { type FeedPage, readPage, tokenOf } from "./page.ts";
import { request } from "./request.ts";
import type { HarvestEvent } from "./told.ts";
import type { HarvestState } from "./status.ts";
import { take } from "./take.ts";

export interface FeedOptions {
  region: string;
  url: string;
  catalogue: Catalogue;
  /** Milliseconds to wait for an answer. @default 15 000 */
  timeout?: number | undefined;
  now?: (() => Date) | undefined;
}

/** How one region's feed stands, beside what its copy says of itself. */
export interface Standing {
  state: keyof typeof HarvestState;
  code?: ErrorCode | undefined;
  lastAttempt?: string;
  /** Number of the last entry of the region's log, as it last said. */
  position?: number;
}

/** A copy thrown away twice within so many milliseconds is not read again at once. */
const SOON = 60_000;

/** Follows one region's feed, a page a visit. What is to be kept of it is in the catalogue alone. */
export class Feed {
  readonly standing: Standing = { state: "WAITING" };
  readonly #options: FeedOptions;
  #copy: CopyState;
  #size: number = BOUNDS.page;
  /** The tag of the last answer, where it had nothing new. */
  #etag: string | undefined;
  #isToReread = false;

  constructor(options: FeedOptions) {
    const { region, url, catalogue } = options;
    this.#options = options;
    const kept = catalogue.states().find((one) => one.region === region);
    const copy = kept ?? anew(region, memoOf(undefined));
    this.#copy = { ...copy, memo: moved(memoOf(copy), url, this.#now()) };
  }

  get copy(): CopyState {
    return this.#copy;
  }

  /** At the next visit the copy is thrown away, and read from the start. */
  reread(): void {
    this.#isToReread = true;
  }

  /** Asks for what is new and takes a page of it in. Throws only what is the catalogue's trouble. */
  async visit(signal: AbortSignal): Promise<Found> {
    if (this.#isToReread) await this.#startAnew("REREAD", "Its copy is read from the start.");
    this.#isToReread = false;
    this.standing.lastAttempt = this.#now().toISOString();
    const reply = await this.#ask(signal);
    if (signal.aborted) return "failing";
    if (reply.kind === "same") return this.#confirm();
    if (reply.kind === "answer") return this.#read(reply.body, reply.etag);
    if (reply.code !== "REGION_RESPONSE_TOO_LARGE") return this.fail(reply.code, reply.wait);
    if (this.#size > 1) {
      this.#size = Math.ceil(this.#size / 4);
      return "more";
    }
    // One record that is too large alone: what remains to be known is which.
    const bare = await this.#ask(signal, { records: false });
    return bare.kind === "answer" ? this.#read(bare.body, null) : this.fail(reply.code);
  }

  fail(code: ErrorCode, wait?: number): Found {
    Object.assign(this.standing, { state: "FAILING", code });
    return wait === undefined ? "failing" : { failingFor: wait };
  }

  #ask(signal: AbortSignal, { records = true } = {}): ReturnType<typeof request> {
    const { region, url, timeout } = this.#options;
    const { last } = memoOf(this.#copy);
    const variables = {
      region,
      before: tokenOf(last?.before ?? null),
      after: tokenOf(this.#copy.after),
      first: this.#size,
      known: last !== null,
      records,
    };
    return request(url, variables, { signal, timeout, etag: this.#etag });
  }

  async #read(body: object, etag: string | null): Promise<Found> {
    const page = readPage(body);
    if ("code" in page) {
      if (page.code === "CURSOR_INVALID") return this.#restored("does not know the place");
      return this.fail(
        Object.hasOwn(ERRORS, page.code) ? (page.code as ErrorCode) : "REGION_ERROR",
      );
    }
    this.standing.position = page.registry.position;
    if (!this.#isSameLog(page)) return this.#restored("has another entry in the place");
    const taken = take(this.#copy, page, this.#now());
    if (!taken) return this.fail("REGION_INVALID_RESPONSE");
    await this.#keep(taken.state, taken.changes);
    const { hasMore, changes } = page.changes;
    this.#etag = changes.length === 0 ? (etag ?? undefined) : undefined;
    this.#size = Math.min(BOUNDS.page, this.#size * 2);
    const isRestored = this.standing.state === "RESTORED";
    this.#stand(hasMore ? (isRestored ? "RESTORED" : "READING") : "FOLLOWING");
    return hasMore ? "more" : "answering";
  }

  /** What was erased since stands where it stood, with nothing but its number, id and time. */
  #isSameLog({ last }: FeedPage): boolean {
    const { last: known } = memoOf(this.#copy);
    const now = last?.changes[0];
    return !known || (now?.token === known.token && now.id === known.id && now.at === known.at);
  }

  async #restored(how: string): Promise<Found> {
    const { told } = memoOf(this.#copy);
    const before = told.find(({ event }) => event === "RESTORED");
    const isAgain = before && this.#now().getTime() - Date.parse(before.at) < SOON;
    await this.#startAnew(
      "RESTORED",
      `Its log ${how} up to which it was read (${tokenOf(this.#copy.after)}), as after an older backup was put back. Its copy was thrown away and is read from the start.`,
    );
    this.#stand("RESTORED");
    return isAgain ? "answering" : "more";
  }

  async #startAnew(event: keyof typeof HarvestEvent, message: string): Promise<void> {
    const { region, catalogue } = this.#options;
    this.#etag = undefined;
    await catalogue.forget(region);
    await this.#keep(anew(region, tell(memoOf(this.#copy), event, message, this.#now())));
  }

  async #confirm(): Promise<Found> {
    const now = this.#now();
    const memo = { ...returned(memoOf(this.#copy), now), lastSuccess: now.toISOString() };
    await this.#keep({ ...this.#copy, confirmedAt: now.toISOString(), memo });
    this.#stand("FOLLOWING");
    return "answering";
  }

  async #keep(copy: CopyState, changes: Parameters<Catalogue["apply"]>[1] = []): Promise<void> {
    await this.#options.catalogue.apply(copy, changes);
    this.#copy = copy;
  }

  #stand(state: Standing["state"]): void {
    Object.assign(this.standing, { state, code: undefined });
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }
}
