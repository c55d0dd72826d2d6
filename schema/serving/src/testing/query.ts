/** An answer as a client gets it. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests know what they asked for
export interface Answer<Data = any> {
  data: Data;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; [key: string]: unknown };
  }[];
  extensions?: {
    regions?: {
      id: string;
      served: string;
      code: string;
      message: string;
      asOf: string | null;
      position?: number;
      fields?: string[];
    }[];
    [key: string]: unknown;
  };
}

/** Sends one operation as a client does. */
export const post = (
  url: string,
  operation: string,
  variables?: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query: operation, variables }),
  });

/** Sends one operation and gives what is answered to it. */
// oxlint-disable-next-line typescript/no-explicit-any -- as above
export async function query<Data = any>(
  ...operation: Parameters<typeof post>
): Promise<Answer<Data>> {
  return (await (await post(...operation)).json()) as Answer<Data>;
}
