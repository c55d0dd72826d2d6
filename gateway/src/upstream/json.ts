const HOSTILE = new Set(["__proto__", "constructor", "prototype"]);
/** Deeper than any answer is; far from the end of the stack of whoever writes it out again. */
const DEEPEST = 256;

/**
 * Takes keys out of parsed JSON that could reach a prototype once somebody copies it (CVE-2026-32621
 * and its kin): no field can be called so, and a client's alias may not be. False where it is nested
 * deeper than anything that is answered. `JSON.parse` itself makes plain properties of such keys.
 */
export function disarm(value: unknown, deepest = DEEPEST): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (deepest === 0) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (!disarm(item, deepest - 1)) return false;
    return true;
  }
  const object = value as Record<string, unknown>;
  for (const key in object) {
    if (HOSTILE.has(key)) delete object[key];
    else if (!disarm(object[key], deepest - 1)) return false;
  }
  return true;
}

/** So short a text is parsed at once, whatever it is. */
const SHORT = 512 * 1024;
/**
 * Whether a JSON text has more objects, lists and fields than so many. They, not the letters, are
 * what parsing takes its time for: 4 MiB of text are read in 5 ms, 4 MiB of small objects or nested
 * brackets in half a second. The marks of a text inside are counted too, which seldom has many.
 */
export function isIntricate(text: string, most: number): boolean {
  if (text.length <= SHORT || most >= text.length) return false;
  let members = 0;
  for (const mark of ["{", "[", ":"])
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
      if (++members > most) return true;
  return false;
}
