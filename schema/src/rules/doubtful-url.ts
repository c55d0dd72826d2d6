import { textsOf } from "./fields.ts";
import type { Rule } from "./rule.ts";

const RESERVED = /(^|\.)(example\.(com|org|net)|localhost|invalid|test)$/;

export const doubtfulUrl: Rule = {
  code: "ADDRESS_DOUBTFUL",
  severity: "WARNING",
  means: "A web address cannot lead anywhere.",
  check(record, { kind }) {
    return [...textsOf(record, kind.type)].flatMap(({ path, field, value }) => {
      if (field.role !== "value" || field.format !== "url") return [];
      const wrong = whatIsWrong(value);
      if (!wrong) return [];
      return [
        {
          field: path,
          message: `${wrong} Copy the address from the browser.`,
          found: value,
          wanted: "an address such as https://www.lisboa.pt/",
        },
      ];
    });
  },
};

function whatIsWrong(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return "This is not a web address.";
  }
  if (text.trim() !== text || /\s/.test(text)) return "The address has a space in it.";
  if (["http", "https"].includes(url.hostname)) return "The address begins with http twice.";
  if (RESERVED.test(url.hostname)) return "The address is a made-up one.";
  if (!url.hostname.includes(".")) return "The address has no domain such as .eu or .org.";
  return null;
}
