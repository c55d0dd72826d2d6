const HOSTILE = new Set(["__proto__", "constructor", "prototype"]);
// An escape that spells a plain ASCII letter, digit or mark: no serializer writes one, so it is
// looked at as a disguise of one of the names above.
const DISGUISE = /\\u00[2-7]/i;

/**
 * Parses a partner's JSON. Keys that could reach a prototype (CVE-2026-32621 and its kin) vanish:
 * no field can be called so, and a client's alias may not be. The text is searched first, because
 * a reviver costs several times the parsing.
 */
export function parseJson(text: string): unknown {
  const suspect =
    text.includes('__proto__"') ||
    text.includes('constructor"') ||
    text.includes('prototype"') ||
    (text.includes("\\u00") && DISGUISE.test(text));
  return suspect ? JSON.parse(text, withoutHostile) : JSON.parse(text);
}

const withoutHostile = (key: string, value: unknown): unknown =>
  HOSTILE.has(key) ? undefined : value;
