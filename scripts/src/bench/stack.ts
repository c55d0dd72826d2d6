/** What was started, stopped in the opposite order: `AsyncDisposableStack`, which Node.js 20 lacks. */
export class Stack {
  readonly #started: AsyncDisposable[] = [];

  use<One extends AsyncDisposable>(one: One): One {
    this.#started.push(one);
    return one;
  }

  async dispose(): Promise<void> {
    for (const one of this.#started.splice(0).toReversed()) await one[Symbol.asyncDispose]();
  }
}
